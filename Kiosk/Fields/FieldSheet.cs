using CentreHost.Texts;
using Kiosk.Terminal;

namespace Kiosk.Fields;

/// <summary>
/// A form whose labels and errors are phrases: it speaks the desk's language, also after a switch, and keeps all that
/// was typed.
/// </summary>
internal sealed class FieldSheet : View
{
    private readonly Desk _desk;
    private readonly IReadOnlyList<Field> _fields;
    private readonly Dictionary<View, Sentence> _refused = [];
    private string _language;
    private Form _form;

    public FieldSheet(Desk desk, params IReadOnlyList<Field> fields)
    {
        (_desk, _fields, _language) = (desk, fields, desk.Language);
        _form = Make();
    }

    /// <summary>The last key submitted the sheet and every check passed.</summary>
    public bool IsSubmitted => _form.IsSubmitted;

    public View Focused => _form.Focused.View;

    /// <summary>What the field with the focus is called.</summary>
    public string FocusedLabel => Current().Focused.Label;

    public override bool Press(KeyPress key)
    {
        var form = Current();
        var focused = form.Focused.View;
        var taken = form.Press(key);
        if (taken && form.Focused.Error is null)
        {
            _refused.Remove(focused);
        }

        return taken;
    }

    /// <summary>Runs every check and goes to the first field that is wrong.</summary>
    public bool Check()
    {
        // Typed into an open list and never taken by Enter: it was meant all the same.
        foreach (var list in _fields.Select(field => field.View).OfType<IDropsDown>())
        {
            list.TakeTyped();
        }

        return Current().Check();
    }

    public void Focus(View view) => Current().Focus(IndexOf(view));

    /// <summary>What the host said of this field.</summary>
    public void Refuse(View view, Sentence sentence)
    {
        _refused[view] = sentence;
        Current().Refuse(view, _desk.Say(sentence));
    }

    public override void TakeBack(int characters) => Current().TakeBack(characters);

    public override void Draw(Canvas canvas) => Current().Draw(canvas);

    private Form Current()
    {
        if (_language == _desk.Language)
        {
            return _form;
        }

        _language = _desk.Language;
        var (wrong, focused) = (_form.Fields.Select(f => f.Error is not null).ToList(), _form.FocusedIndex);
        _form = Make();
        foreach (var (view, dropDown) in _fields.Select(f => (f.View, f.View as IDropsDown)))
        {
            dropDown?.Reread();
            view.HasFocus = false;
        }

        for (var i = 0; i < _fields.Count; i++)
        {
            _form.Fields[i].Error = !wrong[i] ? null
                : _refused.TryGetValue(_fields[i].View, out var sentence) ? _desk.Say(sentence)
                : Error(_fields[i]);
        }

        _form.Focus(focused);
        return _form;
    }

    private Form Make()
    {
        foreach (var date in _fields.Select(field => field.View).OfType<DateField>())
        {
            date.Hint = _desk.Say("date_hint");
        }

        foreach (var field in _fields)
        {
            if (field.View is IDropsDown list)
            {
                list.NothingFound = _desk.Say(field.NothingFound);
            }
        }

        return new([.. _fields.Select(field => new FormField(field.Name?.Invoke(_desk) ?? _desk.Say(field.Label), field.View, () => Error(field), field.Height))]);
    }

    /// <summary>A list may be left without a choice, but not with a word in it that chooses nothing: that would be lost unsaid.</summary>
    private string? Error(Field field) => (field.Check?.Invoke() ?? Unfound(field)) is { } key ? _desk.Say(key) : null;

    private static string? Unfound(Field field) => field.View is IDropsDown { FindsNothing: true } ? field.NothingFound : null;

    private int IndexOf(View view) => _fields.TakeWhile(f => f.View != view).Count();
}
