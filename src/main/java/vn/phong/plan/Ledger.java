package vn.phong.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.phong.message.Message;

/** Keeps account of every line, so that none is lost: it is understood as something, or it is unread. */
final class Ledger {
    private final List<PlanLine> lines;
    private final SortedMap<Integer, Message> used = new TreeMap<>();
    private final BitSet reserved = new BitSet();

    Ledger(List<PlanLine> lines) {
        this.lines = lines;
    }

    /** The first meaning of a line stays. */
    void use(int at, String vi, String en) {
        used.putIfAbsent(at, new Message(vi, en));
    }

    /** Keeps a line for the one who will use it. */
    void reserve(int at) {
        reserved.set(at);
    }

    boolean isFree(int at) {
        return !used.containsKey(at) && !reserved.get(at);
    }

    List<Understood> understood() {
        List<Understood> understood = new ArrayList<>();
        used.forEach((at, as) -> understood.add(
                new Understood(lines.get(at).number(), lines.get(at).text(), as)));
        return understood;
    }

    List<UnreadLine> unread() {
        List<UnreadLine> unread = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            if (!used.containsKey(at) && !lines.get(at).isBlank()) {
                unread.add(new UnreadLine(lines.get(at).number(), lines.get(at).text()));
            }
        }
        return unread;
    }
}
