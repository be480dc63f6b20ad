package vn.phong.web;

import java.util.List;
import java.util.Map;

/** Where PINs and let-in devices are remembered, so that a restart in the evening asks nobody for the PIN again. */
public interface AccessStore {
    /** The entrance of every role; {@link Role#WALL} has one only when the wall's page asks for a PIN. */
    Map<Role, Entrance> entrances();

    /** Keeps these and forgets all others. Must not throw. */
    void keep(Map<Role, Entrance> entrances);

    /** The devices last saved, oldest first; empty when there are none or they cannot be read. */
    List<Device> devices();

    /**
     * Keeps these and forgets all others. Must not throw: when it cannot save, the devices log in again after a
     * restart.
     *
     * @param devices oldest first
     */
    void save(List<Device> devices);
}
