package vn.phong.web;

import java.util.List;

/** Where the technician's devices are remembered, so that a restart in the evening asks nobody for the PIN again. */
public interface AccessStore {
    /** The hashes last saved, oldest first; empty when there are none or they cannot be read. */
    List<String> load();

    /**
     * Keeps these and forgets all others. Must not throw: when it cannot save, the devices log in again after a
     * restart.
     *
     * @param tokenHashes SHA-256 of each token in lower-case hex, oldest first
     */
    void save(List<String> tokenHashes);
}
