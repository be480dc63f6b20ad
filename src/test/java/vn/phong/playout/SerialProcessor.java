package vn.phong.playout;

import java.io.IOException;
import java.nio.file.Path;
import vn.phong.profile.ControlProfile;
import vn.phong.simulator.ControlFaults;
import vn.phong.simulator.ControlSimulator;
import vn.phong.transport.SerialCable;

/** A processor at the far end of a serial cable. */
final class SerialProcessor implements AutoCloseable {
    private final Path port;
    private final String end;
    private final LosableProcessor link;
    private SerialCable cable;

    /** @param port the file that the serial port appears as */
    SerialProcessor(String id, Path port) throws IOException {
        SerialCable.assumeSocat();
        ControlProfile profile = (ControlProfile) Losable.library().profile(id);
        ControlSimulator device =
                Ports.again(() -> ControlSimulator.openLocal(profile, Ports.free(), "", ControlFaults.NONE));
        this.port = port;
        this.end = "tcp:127.0.0.1:" + device.port();
        this.cable = SerialCable.plugged(port, end);
        this.link = LosableProcessor.onSerial(profile, device, port);
    }

    LosableProcessor link() {
        return link;
    }

    void pull() {
        cable.close();
    }

    void plugIn() throws IOException {
        cable = SerialCable.plugged(port, end);
    }

    /** The cable is pulled, and when it is plugged in again another program has the port first, for itself. */
    void steal() throws IOException {
        cable.close();
        cable = SerialCable.taken(port, end);
    }

    /** The other program leaves the port. */
    void giveBack() {
        cable.giveBack();
    }

    @Override
    public void close() {
        link.close();
        cable.close();
    }
}
