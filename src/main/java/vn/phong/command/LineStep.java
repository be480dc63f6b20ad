package vn.phong.command;

/** A step in bytes on a network or serial line. */
public non-sealed interface LineStep extends Step {
    /** Whether the device answers. */
    enum Reply {
        NONE,
        /** Some devices of the family do. */
        OPTIONAL,
        REQUIRED
    }

    Reply reply();

    /**
     * The bytes to write.
     *
     * @param value the operation's value in the device's terms
     * @param serial 0 to 255, a number of this request for languages that echo one
     */
    byte[] request(String value, int serial);

    /**
     * Looks for the answer in all that arrived since the request: {@link Answer.Silent} while it is not whole.
     *
     * @param value as given to {@link #request}
     * @param serial as given to {@link #request}
     */
    Answer answer(byte[] received, String value, int serial);
}
