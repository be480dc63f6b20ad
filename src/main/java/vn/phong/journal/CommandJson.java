package vn.phong.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.util.Locale;
import java.util.stream.Stream;
import vn.phong.show.ShowCommand;
import vn.phong.show.ShowState;

/**
 * Commands and states as the journal writes them: one short JSON object each, by the names of their components. A
 * command is named in {@code do} by its record's name in lower case, so a new command needs nothing here; renaming a
 * command or a component needs a new reading of old journals.
 */
final class CommandJson {
    private static final ObjectMapper JSON = mapper();

    private CommandJson() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "do")
    private interface Named {}

    private static ObjectMapper mapper() {
        JsonMapper mapper = JsonMapper.builder()
                .addModule(new Jdk8Module())
                .addMixIn(ShowCommand.class, Named.class)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
                // A state of a newer version still says where the evening was.
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        commands(ShowCommand.class).forEach(mapper::registerSubtypes);
        return mapper;
    }

    /** The records under a sealed family of commands, each with its name. */
    private static Stream<NamedType> commands(Class<?> family) {
        return Stream.of(family.getPermittedSubclasses())
                .flatMap(each -> each.isSealed()
                        ? commands(each)
                        : Stream.of(new NamedType(each, each.getSimpleName().toLowerCase(Locale.ROOT))));
    }

    static String write(ShowCommand command) {
        return written(command);
    }

    static ShowCommand readCommand(String text) throws JsonProcessingException {
        return JSON.readValue(text, ShowCommand.class);
    }

    static String write(ShowState state) {
        return written(state);
    }

    static ShowState readState(String text) throws JsonProcessingException {
        return JSON.readValue(text, ShowState.class);
    }

    private static String written(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException unwritten) {
            throw new JournalException(unwritten);
        }
    }
}
