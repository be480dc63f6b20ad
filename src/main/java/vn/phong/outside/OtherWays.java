package vn.phong.outside;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.phong.nearby.Beacon;
import vn.phong.nearby.LocalAddresses;
import vn.phong.osc.OscPort;
import vn.phong.osc.OscSender;
import vn.phong.playout.Playout;
import vn.phong.web.RemoteServer;

/** The ways beside pages and HTTP, as long as the show is open. */
public final class OtherWays implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OtherWays.class);
    private static final String VARIABLES = "/phong/var/";

    private final List<AutoCloseable> open = new ArrayList<>();

    /** @throws vn.phong.message.Refusal when the OSC port is in use; what was opened before is closed again */
    public static OtherWays open(Ways ways, String host, RemoteServer server, Playout playout) {
        OtherWays opened = new OtherWays();
        try {
            ways.osc().ifPresent(port -> opened.open.add(OscPort.open(host, port, server.oscCalls())));
            ways.oscOut().map(OscSender::open).ifPresent(sender -> opened.tell(sender, server, playout));
            List<String> addresses = LocalAddresses.reaching(host);
            if (ways.named() && !addresses.isEmpty()) {
                opened.open.add(Beacon.light(addresses, "Phông", server.port()));
            }
            return opened;
        } catch (RuntimeException refused) {
            opened.close();
            throw refused;
        }
    }

    private void tell(OscSender sender, RemoteServer server, Playout playout) {
        open.add(playout.onChange(() -> sender.tell(VARIABLES, server.variables())));
        open.add(server.onBeat(() -> sender.tell(VARIABLES, server.variables())));
        open.add(sender);
        sender.tell(VARIABLES, server.variables());
    }

    @Override
    public void close() {
        for (AutoCloseable each : open) {
            try {
                each.close();
            } catch (Exception unclosed) {
                LOG.warn("A way in could not be closed.", unclosed);
            }
        }
        open.clear();
    }
}
