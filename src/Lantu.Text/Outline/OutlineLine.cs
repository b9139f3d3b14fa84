namespace Lantu.Text.Outline;

/// <summary>What a line of text is before its neighbours are known.</summary>
internal enum LineKind
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>A row of a table.</summary>
    Table,

    /// <summary>A line of dashes: between the head and the body of a table, or across the page.</summary>
    Rule,

    /// <summary>A page number.</summary>
    Page,

    /// <summary>A button or a credit of the web page.</summary>
    Chrome,
}

/// <summary>One line of the folded text with the marks that open it.</summary>
internal struct OutlineLine
{
    /// <summary>Its first character, with marks.</summary>
    internal int Start;

    /// <summary>Behind its last character, without the line feed.</summary>
    internal int End;

    /// <summary>Its first character behind marks and label.</summary>
    internal int Content;

    /// <summary>How far it is set in, in columns: a space is one, a tab four, an ideographic space two.</summary>
    internal int Indent;

    /// <summary>1 to 6 for a heading marked with #; 0 for all else.</summary>
    internal int Marked;

    /// <summary>Whether a bullet or a dash opens it.</summary>
    internal bool Bullet;

    /// <summary>Whether an empty line stands before it.</summary>
    internal bool Apart;

    /// <summary>Whether its words open in bold.</summary>
    internal bool Bold;

    /// <summary>Its label.</summary>
    internal HeadingLabel Label;

    /// <summary>What it is.</summary>
    internal LineKind Kind;

    /// <summary>Whether it was cut out of a text without line breaks.</summary>
    internal bool Cut;

    /// <summary>Whether a format says that it is a heading, of the rank <see cref="Marked"/> or of an unknown one.</summary>
    internal bool IsKnownHeading;

    /// <summary>Whether a format sets all of it in bold, larger or centred.</summary>
    internal bool Strong;

    /// <summary>Whether a format says that it is a footnote.</summary>
    internal bool IsNote;

    /// <summary>Whether a format says that it belongs to a table or a picture.</summary>
    internal bool IsCaption;

    internal readonly int Length => End - Start;

    internal readonly bool Plain => Marked == 0 && !Bullet && Label.Kind == LabelKind.None && Kind == LineKind.Text
        && !IsKnownHeading && !IsNote && !IsCaption;
}
