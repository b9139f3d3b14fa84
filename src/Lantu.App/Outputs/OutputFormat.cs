namespace Lantu.App.Outputs;

/// <summary>The forms in which a plan is given out.</summary>
internal enum OutputFormat
{
    /// <summary>For people.</summary>
    Table,

    /// <summary>The contract <c>lantu/plan/1</c>, one document a line.</summary>
    Json,

    /// <summary>One fact a row, with commas.</summary>
    Csv,

    /// <summary>One fact a row, with tabs.</summary>
    Tsv,

    /// <summary>The text as read.</summary>
    Text,

    /// <summary>Where the text stands in its source, one document a line.</summary>
    SourceMap,
}
