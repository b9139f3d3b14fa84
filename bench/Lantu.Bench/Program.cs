using Lantu.Bench;

if (args is not [var folder, .. var wanted])
{
    Console.Error.WriteLine("Lantu.Bench FOLDER [whole] [stages] [linearity] [peer]");
    return 2;
}

const int Runs = 31;
var corpus = Corpus.Of(folder);
bool all = wanted.Length == 0;
if (all || wanted.Contains("whole"))
{
    Figures.PrintWhole(corpus, Runs);
}

if (all || wanted.Contains("stages"))
{
    Stages.Print(corpus, 2 * Runs);
}

if (all || wanted.Contains("linearity"))
{
    Figures.PrintLinearity(corpus, Runs);
}

if (all || wanted.Contains("peer"))
{
    Figures.PrintPeer(corpus);
}

return 0;
