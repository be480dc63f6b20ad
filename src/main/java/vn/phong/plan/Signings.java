package vn.phong.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Who signs, told below an item or in lines of its own, becomes the performer of the signing it belongs to. */
final class Signings {
    private Signings() {}

    /** The agenda with those of every item; the lines outside the agenda belong to its only signing, if it has one. */
    static AgendaCandidate told(AgendaCandidate agenda, Facts facts) {
        List<AgendaRow> signings = agenda.all().filter(Signings::isSigning).toList();
        AgendaCandidate told = agenda;
        for (AgendaRow signing : signings) {
            List<Facts.Fact> outside = signings.size() == 1
                    ? facts.all(Facts.Kind.SIGNERS)
                            .filter(fact -> !fact.value().isEmpty())
                            .toList()
                    : List.of();
            told = told.with(signing, with(signing, outside), List.of());
        }
        return told;
    }

    private static boolean isSigning(AgendaRow row) {
        return row.kind() == CueKind.CEREMONY && Parties.isSigning(row.text());
    }

    private static AgendaRow with(AgendaRow signing, List<Facts.Fact> outside) {
        List<AgendaRow> below =
                signing.children().stream().filter(Signings::namesSigner).toList();
        List<String> signers = Stream.of(
                        Stream.of(signing.performer()),
                        below.stream().map(Signings::whole),
                        outside.stream().map(Facts.Fact::value))
                .flatMap(told -> told)
                .filter(told -> !told.isBlank())
                .toList();
        List<Integer> lines = new ArrayList<>(signing.lines());
        below.forEach(child -> lines.addAll(child.lines()));
        outside.forEach(fact -> lines.add(fact.at()));
        List<AgendaRow> left = new ArrayList<>(signing.children());
        left.removeAll(below);
        return signing.performedBy(String.join("; ", signers), lines).with(left);
    }

    private static boolean namesSigner(AgendaRow child) {
        return !Signer.in(whole(child), who -> who).isEmpty();
    }

    private static String whole(AgendaRow child) {
        return child.performer().isEmpty() ? child.text() : child.text() + ": " + child.performer();
    }
}
