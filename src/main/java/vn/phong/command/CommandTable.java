package vn.phong.command;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What one model is told for each operation it can do. */
public final class CommandTable {
    private final Map<Operation.Kind, Entry> entries;

    public CommandTable(Map<Operation.Kind, Entry> entries) {
        this.entries = new EnumMap<>(entries);
    }

    /**
     * @param send said in order; at least one
     * @param readBack what must then be read to be sure; empty where the model cannot be asked
     */
    public record Entry(Values values, List<Step> send, List<Step> readBack) {
        public Entry {
            send = List.copyOf(send);
            readBack = List.copyOf(readBack);
        }
    }

    public Optional<Entry> of(Operation.Kind kind) {
        return Optional.ofNullable(entries.get(kind));
    }

    /** The operations this model can do. */
    public Set<Operation.Kind> kinds() {
        return Collections.unmodifiableSet(entries.keySet());
    }
}
