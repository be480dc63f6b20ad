package vn.phong.cli;

import java.io.IOException;
import java.util.List;

/** One subcommand of {@code ./run.sh}. */
public interface Command {
    /**
     * @param words the words after the subcommand's name
     * @return the exit code: 0 when it did what was asked
     * @throws vn.phong.message.Refusal when what was given cannot be used
     */
    int run(List<String> words) throws IOException, InterruptedException;
}
