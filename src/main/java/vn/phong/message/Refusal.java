package vn.phong.message;

/** Something given to us cannot be used as it is; the message names the file, the place and the remedy. */
public final class Refusal extends RuntimeException {
    private final transient Message words;
    private final String place;

    public Refusal(Message words) {
        this(words, "");
    }

    private Refusal(Message words, String place) {
        super(words.toString());
        this.words = words;
        this.place = place;
    }

    public Refusal(String vi, String en) {
        this(new Message(vi, en));
    }

    public Message words() {
        return words;
    }

    /** The same, told of one place, such as a slot of a layout. */
    public Refusal at(String where) {
        return new Refusal(words, where);
    }

    /** Where it is mended; empty when the words alone tell. */
    public String place() {
        return place;
    }
}
