package vn.phong.command;

/** Keeps the line to a Colorlight processor. */
public record ColorlightHeartbeat(ColorlightDialect dialect) implements LineStep {
    @Override
    public Reply reply() {
        return Reply.NONE;
    }

    @Override
    public byte[] request(String value, int serial) {
        return dialect.heartbeat();
    }

    @Override
    public Answer answer(byte[] received, String value, int serial) {
        return new Answer.Silent();
    }
}
