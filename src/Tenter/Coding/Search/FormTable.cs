namespace Tenter.Coding.Search;

using System.Threading;

/// <summary>
/// All forms of a word index, each kept once and numbered for good; it only grows, so that every snapshot of the index
/// can read the part it knew while another text is being added. Writers take turns; readers take a <see cref="FormList"/>.
/// </summary>
internal sealed class FormTable
{
    private readonly Lock turn = new();
    private readonly FormStore store = new();
    private FormList list = FormList.Empty;

    /// <summary>Numbers here of the forms several collectors found, new ones added, and the list that knows them all.</summary>
    public (int[][] Numbers, FormList List) Add(FormChars[] found)
    {
        lock (turn)
        {
            var numbers = new int[found.Length][];
            for (var i = 0; i < found.Length; i++)
            {
                numbers[i] = new int[found[i].Count];
                for (var form = 0; form < numbers[i].Length; form++)
                {
                    numbers[i][form] = store.NumberOf(found[i][form]);
                }
            }

            list = list.Grown(store.Forms);
            return (numbers, list);
        }
    }
}
