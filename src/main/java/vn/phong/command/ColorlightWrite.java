package vn.phong.command;

/** Tells Colorlight processors something; see {@link ColorlightDialect#message}. */
public record ColorlightWrite(ColorlightDialect dialect, int opcode, int sub, int scope, Template data)
        implements LineStep {
    @Override
    public Reply reply() {
        return Reply.NONE;
    }

    @Override
    public byte[] request(String value, int serial) {
        return dialect.message(opcode, sub, scope, data.filled(value));
    }

    @Override
    public Answer answer(byte[] received, String value, int serial) {
        return new Answer.Silent();
    }
}
