package vn.phong.message;

/**
 * One sentence with its next step, for the people in the hall: Vietnamese first, English beside it.
 *
 * @param vi the sentence in Vietnamese, ending with a full stop
 * @param en the same sentence in English
 */
public record Message(String vi, String en) {
    @Override
    public String toString() {
        return vi + " (" + en + ")";
    }
}
