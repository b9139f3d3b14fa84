namespace Lantu.Reading.Sentences;

/// <summary>What stands before a figure within its clause: the words for what is measured, and how the figure is tied to it.</summary>
internal struct Lead
{
    /// <summary>Where the clause begins that holds the figure, behind the last comma or the last figure.</summary>
    public int ClauseStart;

    /// <summary>The words for what is measured: from here …</summary>
    public int Start;

    /// <summary>… to here; equal where the clause names nothing.</summary>
    public int End;

    /// <summary>Where the word begins that ties the figure; the figure's own start where there is none.</summary>
    public int TieStart;

    /// <summary>How the figure is tied.</summary>
    public Relation Relation;

    /// <summary>What else the words say.</summary>
    public LeadFlags Flags;

    /// <summary>The verb that leads the clause.</summary>
    public VerbKind Verb;

    /// <summary>The first letter of that verb.</summary>
    public int VerbStart;

    /// <summary>Whether the clause continues a list: 、 or 和 behind the last figure.</summary>
    public bool IsListed;

    /// <summary>Whether examples stand before: 四期等203个重点项目.</summary>
    public bool EndsWithExamples;

    /// <summary>Whether a verb stands right before the figure, behind whoever acts: 四川警察学院新增6门.</summary>
    public bool EndsWithVerb;

    /// <summary>The index of the time told in the clause, among the times of the block; -1 where none is.</summary>
    public int Time;

    /// <summary>The index of a time told as a base to compare with; -1 where none is.</summary>
    public int Base;

    /// <summary>Where 分别 stands among the words; 0 where it does not.</summary>
    public int Respectively;

    /// <summary>Where 从 or 由 stands; -1 where neither does.</summary>
    public int From;

    /// <summary>Where 占 stands; -1 where it does not.</summary>
    public int ShareOf;

    /// <summary>Whether the clause names what is measured.</summary>
    public readonly bool HasSubject => End > Start;

    /// <summary>Whether a flag is set.</summary>
    public readonly bool Has(LeadFlags flag) => (Flags & flag) != 0;
}
