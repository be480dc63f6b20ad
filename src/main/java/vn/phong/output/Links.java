package vn.phong.output;

import java.net.InetAddress;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.ToIntFunction;
import vn.phong.profile.OutputPlan;
import vn.phong.profile.PixelLink;
import vn.phong.profile.PixelProfile;
import vn.phong.profile.PixelProtocol;
import vn.phong.protocol.AdalightFrame;
import vn.phong.protocol.ArtDmxPacket;
import vn.phong.protocol.OpcMessage;
import vn.phong.protocol.Tpm2Frame;
import vn.phong.transport.EthernetTransport;
import vn.phong.transport.PacketTransport;
import vn.phong.transport.SegmentedUdpTransport;
import vn.phong.transport.SerialTransport;
import vn.phong.transport.TcpTransport;
import vn.phong.transport.UdpTransport;

/** Finds a planned controller's packets and what carries them. */
record Links(ToIntFunction<OutputPlan.Pixels> virtualPort, Optional<Sacn> sacn, LongSupplier nanos) {
    private static final int MS_PER_SECOND = 1000;

    PicturePackets packets(OutputPlan.Pixels plan, int pictureSize) {
        PixelProfile profile = plan.profile();
        int payload = profile.limits().packetPayloadMax();
        return switch (profile.protocol()) {
            case DDP -> new DdpPackets(pictureSize, payload);
            case ARTNET ->
                new ArtNetPackets(
                        pictureSize,
                        payload,
                        plan.addressing().firstUniverse(),
                        profile.showing().sync());
            case SACN ->
                new SacnPackets(
                        pictureSize,
                        payload,
                        plan.addressing(),
                        sacn.orElseThrow().source());
            case TPM2_NET -> new Tpm2NetPackets(pictureSize, payload);
            case WLED -> new WledPackets(pictureSize, payload, profile.receiverTimeoutMs() / MS_PER_SECOND);
            case OPC -> opc(pictureSize, plan.addressing().channel());
            case ADALIGHT -> new WholePicture(pictureSize, AdalightFrame.HEADER_SIZE, AdalightFrame::encode);
            case TPM2_SERIAL ->
                new WholePicture(pictureSize, Tpm2Frame.HEADER_SIZE + Tpm2Frame.END_SIZE, Tpm2Frame::encode);
            case COLORLIGHT ->
                new ColorlightPackets(
                        plan.area().width(),
                        plan.area().height(),
                        payload,
                        profile.showing().latches());
        };
    }

    Delivery delivery(OutputPlan.Pixels plan, PicturePackets packets) {
        if (plan.profile().protocol() != PixelProtocol.SACN || plan.isVirtual()) {
            return Delivery.by(transport(plan));
        }
        if (plan.isMulticast() && packets instanceof SacnPackets universes) {
            return sacn.orElseThrow().multicast(plan, universes);
        }
        return sacn.orElseThrow().unicast(transport(plan));
    }

    private static PicturePackets opc(int pictureSize, int channel) {
        return new WholePicture(
                pictureSize,
                OpcMessage.HEADER_SIZE,
                (into, packed, size) -> OpcMessage.encode(into, channel, packed, size));
    }

    private PacketTransport transport(OutputPlan.Pixels plan) {
        PixelLink link = plan.profile().link();
        if (plan.isVirtual()) {
            return virtual(link.kind(), virtualPort.applyAsInt(plan));
        }
        return switch (link.kind()) {
            case UDP ->
                plan.profile().protocol() == PixelProtocol.ARTNET
                        ? SegmentedUdpTransport.fromPort(ArtDmxPacket.PORT, plan.host(), plan.port())
                        : SegmentedUdpTransport.to(plan.host(), plan.port());
            case TCP -> TcpTransport.to(plan.host(), plan.port(), nanos);
            case SERIAL -> new SerialTransport(plan.host(), link.baud(), link.settleMs(), nanos);
            case ETHERNET -> EthernetTransport.on(plan.host());
        };
    }

    /**
     * A virtual controller has neither serial port nor network card: it takes streams over TCP and frames over UDP, one
     * by one, because a train of packets on the same machine arrives faster than it can be decoded.
     */
    private PacketTransport virtual(PixelLink.Kind kind, int port) {
        String here = InetAddress.getLoopbackAddress().getHostAddress();
        return switch (kind) {
            case UDP, ETHERNET -> UdpTransport.to(here, port);
            case TCP, SERIAL -> TcpTransport.to(here, port, nanos);
        };
    }
}
