package vn.phong.transport;

import com.sun.jna.LastErrorException;
import com.sun.jna.Native;
import com.sun.jna.Pointer;

/** The calls of Linux's C library for raw Ethernet frames (packet(7)) and for UDP cut by the system (udp(7)). */
final class LinuxPackets {
    static final int AF_PACKET = 17;
    static final int SOCK_RAW = 3;
    static final int SOL_SOCKET = 1;
    static final int SO_REUSEADDR = 2;
    static final int SO_BROADCAST = 6;
    static final int SO_RCVTIMEO = 20;
    static final int SO_SNDTIMEO = 21;
    static final int AF_INET = 2;
    static final int SOCK_DGRAM = 2;
    static final int SOL_UDP = 17;
    static final int UDP_SEGMENT = 103;
    static final int SOCKADDR_IN_SIZE = 16;
    static final int EPERM = 1;
    static final int EAGAIN = 11;
    static final int ENETDOWN = 100;
    static final int ENETUNREACH = 101;
    static final int ECONNREFUSED = 111;
    static final int EHOSTUNREACH = 113;

    private static final int EIO = 5;
    private static final int EINVAL = 22;
    private static final int EMSGSIZE = 90;
    private static final int ENOPROTOOPT = 92;
    private static final int EOPNOTSUPP = 95;

    static final int SOCKADDR_LL_SIZE = 20;
    static final int SOCKADDR_LL_PROTOCOL_AT = 2;
    static final int SOCKADDR_LL_INDEX_AT = 4;
    /** No frame is received. */
    static final short NOTHING = 0;
    /** Every kind of frame is received; as the network orders its bytes. */
    static final short ETH_P_ALL = 0x0300;

    static {
        Native.register(LinuxPackets.class, "c");
    }

    private LinuxPackets() {}

    /** Whether this machine has these calls at all. */
    static boolean isThere() {
        try {
            return if_nametoindex("lo") >= 0;
        } catch (LinkageError absent) {
            return false;
        }
    }

    /** Whether the error says that the system, or its network card, cannot cut packets. */
    static boolean isRefusal(int error) {
        return error == EIO || error == EINVAL || error == EMSGSIZE || error == ENOPROTOOPT || error == EOPNOTSUPP;
    }

    static native int socket(int domain, int type, int protocol) throws LastErrorException;

    static native int bind(int socket, Pointer address, int addressSize) throws LastErrorException;

    static native int connect(int socket, Pointer address, int addressSize) throws LastErrorException;

    static native int setsockopt(int socket, int level, int name, Pointer value, int valueSize)
            throws LastErrorException;

    static native long send(int socket, Pointer bytes, long size, int flags) throws LastErrorException;

    static native long recv(int socket, Pointer bytes, long size, int flags) throws LastErrorException;

    static native int close(int socket) throws LastErrorException;

    static native int if_nametoindex(String name);
}
