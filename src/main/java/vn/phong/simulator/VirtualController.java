package vn.phong.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.phong.frame.Frame;
import vn.phong.message.Refusal;
import vn.phong.profile.Addressing;
import vn.phong.profile.PixelProfile;
import vn.phong.profile.PixelProtocol;
import vn.phong.transport.EthernetTransport;
import vn.phong.transport.LinkException;

/**
 * A controller that is only a program: takes real packets from a real socket and keeps the picture they make. Any
 * thread may ask; the picture is only ever whole.
 */
public final class VirtualController implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(VirtualController.class);
    private static final int UNIVERSES_JOINED_MAX = 20;
    private static final LongSupplier NO_CLOCK = () -> 0;
    private static final Runnable NOBODY = () -> {};

    /** What it stands for: a model, the size of its display and where in its protocol's numbers that begins. */
    public record Model(PixelProtocol protocol, int width, int height, Addressing addressing) {
        public Model(PixelProfile profile, int width, int height, Addressing addressing) {
            this(profile.protocol(), width, height, addressing);
        }
    }

    /** Opens what packets come in by. */
    private interface Opening {
        Intake open(BadWay way) throws IOException;
    }

    private final Canvas canvas;
    private final Decoder decoder;
    private final BadWay way;
    private final Intake intake;
    private final Thread receiver;
    private final AtomicReference<Runnable> listener = new AtomicReference<>(NOBODY);
    private volatile boolean closed;

    private VirtualController(Model model, Mischief mischief, LongSupplier nanos, Opening opening) throws IOException {
        this.canvas = new Canvas(model.width(), model.height());
        this.decoder = decoder(model, canvas, nanos);
        this.way = new BadWay(mischief, nanos, this::take);
        this.intake = opening.open(way);
        this.receiver = new Thread(this::receive, "virtual-controller-" + intake.port());
        receiver.setDaemon(true);
        receiver.start();
    }

    /**
     * A DDP display that listens on every address of this machine.
     *
     * @param width pixels across
     * @param height pixels down
     * @param port UDP port, 0 for a free one
     * @throws Refusal when the port is taken
     */
    public static VirtualController open(int width, int height, int port) {
        return open(ddp(width, height), port, Mischief.NONE, NO_CLOCK);
    }

    /** As {@link #open(int, int, int)}, for this machine's own senders only. */
    public static VirtualController openLocal(int width, int height, int port) {
        return openLocal(ddp(width, height), port, NO_CLOCK);
    }

    /**
     * A controller that listens on every address of this machine; one that has a serial port listens on TCP, one that
     * has a network card of its own on UDP.
     *
     * @param nanos a clock that only goes forward, in nanoseconds
     * @throws Refusal when the port is taken
     */
    public static VirtualController open(Model model, int port, Mischief mischief, LongSupplier nanos) {
        return open(model, new InetSocketAddress(port), mischief, nanos);
    }

    /**
     * As {@link #open(Model, int, Mischief, LongSupplier)}, without mischief and for this machine's own senders only.
     */
    public static VirtualController openLocal(Model model, int port, LongSupplier nanos) {
        return openLocal(model, port, Mischief.NONE, nanos);
    }

    /** As {@link #open(Model, int, Mischief, LongSupplier)}, for this machine's own senders only. */
    public static VirtualController openLocal(Model model, int port, Mischief mischief, LongSupplier nanos) {
        return open(model, new InetSocketAddress(InetAddress.getLoopbackAddress(), port), mischief, nanos);
    }

    /**
     * A controller that takes frames straight from a network card.
     *
     * @throws Refusal when the card is not there or the right is absent
     */
    public static VirtualController onCard(Model model, String card, Mischief mischief, LongSupplier nanos) {
        try {
            return new VirtualController(
                    model, mischief, nanos, way -> new EthernetIntake(EthernetTransport.listeningOn(card), way));
        } catch (LinkException e) {
            throw new Refusal(e.words().vi(), e.words().en());
        } catch (IOException e) {
            throw new Refusal(
                    "Không nghe được trên card mạng " + card + " (" + e.getMessage()
                            + "); hãy kiểm tra tên card và quyền CAP_NET_RAW.",
                    "The network card " + card + " cannot be listened on (" + e.getMessage()
                            + "); check its name and the right CAP_NET_RAW.");
        }
    }

    private static VirtualController open(
            Model model, InetSocketAddress address, Mischief mischief, LongSupplier nanos) {
        boolean stream = model.protocol().isWhole();
        try {
            return new VirtualController(model, mischief, nanos, way -> {
                if (stream) {
                    return new TcpIntake(address, way, () -> {});
                }
                return new UdpIntake(address, groups(model, address), way);
            });
        } catch (IOException e) {
            String port = (stream ? "TCP " : "UDP ") + address.getPort();
            throw new Refusal(
                    "Không mở được cổng " + port + " cho bộ điều khiển ảo (" + e.getMessage()
                            + "); hãy chọn cổng khác bằng --port.",
                    port + " cannot be opened for the virtual controller (" + e.getMessage()
                            + "); choose another with --port.");
        }
    }

    private static Model ddp(int width, int height) {
        return new Model(PixelProtocol.DDP, width, height, Addressing.USUAL);
    }

    private static Decoder decoder(Model model, Canvas canvas, LongSupplier nanos) {
        int first = model.addressing().firstUniverse();
        return switch (model.protocol()) {
            case DDP -> new DdpDecoder(canvas);
            case ARTNET -> new ArtNetDecoder(canvas, first, nanos);
            case SACN -> new SacnDecoder(canvas, first, nanos);
            case TPM2_NET -> new Tpm2NetDecoder(canvas);
            case WLED -> new WledDecoder(canvas);
            case OPC -> new OpcDecoder(canvas, model.addressing().channel());
            case ADALIGHT -> new AdalightDecoder(canvas);
            case TPM2_SERIAL -> new Tpm2Decoder(canvas);
            case COLORLIGHT -> new ColorlightDecoder(canvas);
        };
    }

    /** ANSI E1.31-2018, 9.3.1. */
    private static List<InetAddress> groups(Model model, InetSocketAddress address) throws UnknownHostException {
        List<InetAddress> groups = new ArrayList<>();
        boolean everywhere = address.getAddress().isAnyLocalAddress();
        if (model.protocol() == PixelProtocol.SACN && everywhere) {
            int universes = (model.width() * model.height() + 169) / 170;
            for (int i = 0; i < Math.min(universes, UNIVERSES_JOINED_MAX); i++) {
                int universe = model.addressing().firstUniverse() + i;
                groups.add(InetAddress.getByAddress(
                        new byte[] {(byte) 239, (byte) 255, (byte) (universe >> 8), (byte) universe}));
            }
        }
        return groups;
    }

    /** The UDP or TCP port it listens on; 0 on a network card. */
    public int port() {
        return intake.port();
    }

    public int width() {
        return canvas.width();
    }

    public int height() {
        return canvas.height();
    }

    /** The picture shown last, black before the first; never half a picture. */
    public Frame shown() {
        synchronized (canvas) {
            return canvas.shown();
        }
    }

    /**
     * Whether it shows a picture of its size, judged by every so many pixels; for one who asks often, as it copies
     * nothing.
     */
    public boolean shows(Frame expected, int step) {
        synchronized (canvas) {
            return canvas.shows(expected, step);
        }
    }

    public Counts counts() {
        synchronized (canvas) {
            return canvas.counts();
        }
    }

    /** Calls back from the receiving thread after each new picture; must return quickly. One listener, the last set. */
    public void onPicture(Runnable newListener) {
        listener.set(newListener);
    }

    @Override
    public void close() {
        closed = true;
        intake.wake();
        try {
            receiver.join();
            intake.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void receive() {
        while (!closed) {
            try {
                boolean any = intake.step(way.isWaiting() ? 1 : Intake.STEP_MS);
                way.arrive();
                if (!any && !way.isWaiting()) {
                    fallSilent();
                }
                if (way.takeGoesAway()) {
                    intake.goAway();
                }
            } catch (IOException e) {
                LOG.warn("virtual controller {}: {}", intake.port(), e.toString());
            }
        }
    }

    private void take(SocketAddress sender, ByteBuffer bytes, Decoder.Answer answer) {
        boolean shown;
        synchronized (canvas) {
            canvas.received(bytes.remaining());
            shown = decoder.take(sender, bytes, answer);
        }
        if (shown) {
            tell();
        }
    }

    private void fallSilent() {
        boolean shown;
        synchronized (canvas) {
            shown = decoder.silence();
        }
        if (shown) {
            tell();
        }
    }

    private void tell() {
        try {
            listener.get().run();
        } catch (RuntimeException e) {
            LOG.warn("virtual controller {}: the listener failed: {}", intake.port(), e.toString());
        }
    }
}
