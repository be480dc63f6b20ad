package vn.phong.playout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.phong.message.Refusal;
import vn.phong.profile.Addressing;
import vn.phong.profile.PixelLink;
import vn.phong.profile.PixelProfile;
import vn.phong.profile.ProfileLibrary;
import vn.phong.profile.WallFile;
import vn.phong.profile.WallPlan;
import vn.phong.simulator.Mischief;
import vn.phong.simulator.VirtualController;
import vn.phong.transport.CardCable;
import vn.phong.transport.NetworkCable;
import vn.phong.transport.SerialCable;

/** A controller that something happens to, and that comes back. */
abstract class Losable implements AutoCloseable {
    private static final ProfileLibrary LIBRARY = ProfileLibrary.read(List.of(Path.of("firmware-profiles")));
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private VirtualController seen;

    Losable(VirtualController seen) {
        this.seen = seen;
    }

    /** Its output in a wall file. */
    abstract String output();

    abstract void lose() throws IOException;

    abstract void giveBack() throws IOException;

    /** What it shows, or showed last. */
    VirtualController seen() {
        return seen;
    }

    void seen(VirtualController now) {
        seen = now;
    }

    @Override
    public void close() {
        seen.close();
    }

    static WallPlan wall(List<String> outputs) {
        String file = "{\"schemaVersion\": 1, \"name\": \"main\", \"width\": " + Evening.WIDTH + ", \"height\": "
                + Evening.HEIGHT + ", \"pitchMm\": 4, \"outputs\": [" + String.join(",", outputs) + "]}";
        return WallFile.read("wall.json", file.getBytes(StandardCharsets.UTF_8), LIBRARY);
    }

    static UUID cid() {
        return UUID.fromString("0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0");
    }

    static ProfileLibrary library() {
        return LIBRARY;
    }

    static VirtualController controller(String id, int port) {
        return Ports.again(() -> VirtualController.openLocal(model(id), port, System::nanoTime));
    }

    private static VirtualController.Model model(String id) {
        PixelProfile profile = (PixelProfile) LIBRARY.profile(id);
        Addressing addressing = switch (profile.protocol()) {
            case ARTNET -> new Addressing(0, 100, 0, 0, Optional.empty());
            case SACN -> new Addressing(1, 100, 0, 0, Optional.empty());
            default -> Addressing.USUAL;
        };
        return new VirtualController.Model(profile, Evening.WIDTH, Evening.HEIGHT, addressing);
    }

    private static String networkOutput(String id, String host, int port) {
        String universes = switch (((PixelProfile) LIBRARY.profile(id)).protocol()) {
            case ARTNET -> ", \"universe\": 0, \"universesFrom\": 0";
            case SACN -> ", \"universe\": 1";
            default -> "";
        };
        return "{\"profile\": \"" + id + "\", \"host\": \"" + host + "\", \"port\": " + port + universes + "}";
    }

    private static boolean isStream(String id) {
        return ((PixelProfile) LIBRARY.profile(id)).link().kind() == PixelLink.Kind.TCP;
    }

    /** Its power is switched off and on. */
    static Losable switched(String id) {
        return new Losable(controller(id, Ports.free())) {
            @Override
            String output() {
                return networkOutput(id, "127.0.0.1", seen().port());
            }

            @Override
            void lose() {
                seen().close();
            }

            @Override
            void giveBack() {
                seen(controller(id, seen().port()));
            }
        };
    }

    /** Another program takes its port, lets everybody in and never reads. */
    static Losable stolen(String id) {
        return new Losable(controller(id, Ports.free())) {
            private AutoCloseable thief = () -> {};

            @Override
            String output() {
                return networkOutput(id, "127.0.0.1", seen().port());
            }

            @Override
            void lose() throws IOException {
                seen().close();
                InetSocketAddress port = new InetSocketAddress(HERE, seen().port());
                if (isStream(id)) {
                    ServerSocket server = new ServerSocket();
                    server.setReuseAddress(true);
                    server.setReceiveBufferSize(1024);
                    bound(() -> server.bind(port));
                    thief = server;
                } else {
                    DatagramSocket socket = new DatagramSocket(null);
                    bound(() -> socket.bind(port));
                    thief = socket;
                }
            }

            @Override
            void giveBack() {
                closed(thief);
                seen(controller(id, seen().port()));
            }

            @Override
            public void close() {
                closed(thief);
                super.close();
            }
        };
    }

    /** Its serial cable is pulled. */
    static Losable serial(String id, Path port) throws IOException {
        return new OnSerial(id, port) {
            @Override
            void lose() {
                cable.close();
            }

            @Override
            void giveBack() throws IOException {
                cable = SerialCable.plugged(port, end());
            }
        };
    }

    /** Its serial cable is pulled, and when it is plugged in again another program has the port first, for itself. */
    static Losable stolenSerial(String id, Path port) throws IOException {
        return new OnSerial(id, port) {
            @Override
            void lose() throws IOException {
                cable.close();
                cable = SerialCable.taken(port, end());
            }

            @Override
            void giveBack() throws IOException {
                cable.giveBack();
            }
        };
    }

    private abstract static class OnSerial extends Losable {
        private final String id;
        private final Path port;
        SerialCable cable;

        OnSerial(String id, Path port) throws IOException {
            super(overSocat(id));
            this.id = id;
            this.port = port;
            this.cable = SerialCable.plugged(port, end());
        }

        private static VirtualController overSocat(String id) throws IOException {
            SerialCable.assumeSocat();
            return controller(id, Ports.free());
        }

        String end() {
            return "tcp:127.0.0.1:" + seen().port();
        }

        @Override
        String output() {
            return "{\"profile\": \"" + id + "\", \"serialPort\": \"" + port + "\"}";
        }

        @Override
        public void close() {
            cable.close();
            super.close();
        }
    }

    /** Its rows are raw frames over a cable of their own, which is pulled. */
    static Losable onCard(String id) {
        CardCable cable = CardCable.plugged();
        return new Losable(VirtualController.onCard(model(id), cable.there(), Mischief.NONE, System::nanoTime)) {
            @Override
            String output() {
                return "{\"profile\": \"" + id + "\", \"interface\": \"" + cable.here()
                        + "\", \"colorOrder\": \"RGB\"}";
            }

            @Override
            void lose() {
                cable.pull();
            }

            @Override
            void giveBack() {
                cable.plugIn();
            }

            @Override
            public void close() {
                super.close();
                cable.close();
            }
        };
    }

    /** At the far end of a cable that somebody else pulls. */
    static Losable onCable(String id, NetworkCable cable, int port) throws IOException {
        VirtualController seen = VirtualController.open(model(id), 0, Mischief.NONE, System::nanoTime);
        if (isStream(id)) {
            cable.takesConnections(port, seen.port());
        } else {
            cable.takesDatagrams(port, seen.port());
        }
        return new Losable(seen) {
            @Override
            String output() {
                return networkOutput(id, cable.address(), port);
            }

            @Override
            void lose() {}

            @Override
            void giveBack() {}
        };
    }

    interface Binding {
        void bind() throws IOException;
    }

    static void bound(Binding binding) {
        Ports.again(() -> {
            try {
                binding.bind();
                return binding;
            } catch (IOException taken) {
                throw new Refusal(taken.toString(), taken.toString());
            }
        });
    }

    private static void closed(AutoCloseable what) {
        try {
            what.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
