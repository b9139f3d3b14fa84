namespace Lantu.Analysis.Checks;
internal static class ObservationTable { }
