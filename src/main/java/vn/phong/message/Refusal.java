package vn.phong.message;

/** Something given to us cannot be used as it is; the message names the file, the place and the remedy. */
public final class Refusal extends RuntimeException {
    private final transient Message words;

    public Refusal(Message words) {
        super(words.toString());
        this.words = words;
    }

    public Refusal(String vi, String en) {
        this(new Message(vi, en));
    }

    public Message words() {
        return words;
    }
}
