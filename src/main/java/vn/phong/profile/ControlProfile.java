package vn.phong.profile;

import java.util.List;
import java.util.Optional;
import vn.phong.command.CommandTable;
import vn.phong.command.Step;

/**
 * A processor or display that is told what to do with the picture it gets elsewhere.
 *
 * @param language {@code novastar}, {@code colorlight-v}, {@code colorlight-z}, {@code pjlink}, {@code http} or
 *     {@code raw}
 * @param transports how it is reached, the usual way first
 * @param firmware which versions the facts are about, in words
 * @param modelIds what it answers when asked for its model, in hex; empty when that is not known
 * @param probe what is asked to see that it is there; empty when nothing can be
 * @param probeIntervalMs how often
 * @param timeoutMs after how long without an answer it counts as absent
 * @param vendorTool the programs that take its only connection; empty when it takes several
 * @param notes what a technician should know, in English
 */
public record ControlProfile(
        String id,
        String maker,
        String model,
        String firmware,
        String language,
        List<ControlTransport> transports,
        List<String> modelIds,
        List<Step> probe,
        int probeIntervalMs,
        int timeoutMs,
        String vendorTool,
        CommandTable commands,
        List<RawExchange> rawExchanges,
        List<String> notes,
        List<String> testedAgainst,
        List<String> sources)
        implements FirmwareProfile {

    /**
     * A request of the {@code raw} language and its answer, as the file has them.
     *
     * @param isHex whether they are hex digits, else text
     * @param reply empty when there is none
     */
    public record RawExchange(boolean isHex, String request, String reply) {}

    /** None: its pictures do not come over this link. */
    @Override
    public int pixelsMax() {
        return 0;
    }

    public Optional<ControlTransport> transport(ControlTransport.Kind kind) {
        return transports.stream().filter(each -> each.kind() == kind).findFirst();
    }
}
