package vn.phong.command;

/** Writes NovaStar registers. */
public record NovastarWrite(NovastarTarget target, int register, Template data) implements LineStep {
    /** Cards told all at once need not answer; the controller in front of them does on some models. */
    @Override
    public Reply reply() {
        return target.isBroadcast() ? Reply.OPTIONAL : Reply.REQUIRED;
    }

    @Override
    public byte[] request(String value, int serial) {
        return NovastarMessage.write(target, register, data.filled(value), serial);
    }

    @Override
    public Answer answer(byte[] received, String value, int serial) {
        return NovastarReply.find(received, register, serial);
    }
}
