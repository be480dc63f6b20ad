package vn.phong.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.phong.event.EventFile;

/**
 * What the bodies of the web API look like, as JSON schemas by name. {@code shapes.txt} says them, a line each:
 * {@code Name = member: type, member?: type}, or {@code Name = type}; a member with {@code ?} may be absent, and there
 * are no others.
 *
 * <p>A type is {@code text}, {@code int}, {@code number}, {@code flag}, {@code any}, some {@code 'words'}, another
 * shape, a definition of the event's schema such as {@code Event.cue}, {@code [a list of a type]} or {@code {values of
 * a type by their names}}. Least and most may follow, {@code 1..80}: of a number, of a text's characters, of a list's
 * entries. {@code |} stands between types of which it is one.
 */
final class Shapes {
    private static final String SCHEMAS = "#/components/schemas/";
    private static final Pattern SHAPE = Pattern.compile("([A-Z]\\w*) =(?: (.+))?");
    private static final Pattern MEMBER = Pattern.compile("(\\w+)(\\?)?: (.+)");
    private static final Pattern TYPE = Pattern.compile("(.+?)(?: (-?[0-9.]*?)\\.\\.(-?[0-9.]*))?");
    private static final Pattern WORD = Pattern.compile("'([^']+)'");

    private Shapes() {}

    static void addTo(ObjectNode schemas) {
        schemas.set("Event", event());
        schemas.set("CommandId", commandId());
        text("shapes.txt")
                .replace("\n  ", " ")
                .lines()
                .filter(line -> !line.isEmpty())
                .forEach(line -> add(schemas, line));
    }

    static ObjectNode refer(String name) {
        return Json.object().put("$ref", SCHEMAS + name.replace(".", "/$defs/"));
    }

    /** A resource beside this class. */
    static String text(String name) {
        try (InputStream file = Shapes.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ObjectNode commandId() {
        return Json.object().put("type", "string").put("pattern", "^" + PressReader.COMMAND_ID.pattern() + "$");
    }

    /** What event files are held to, with its references led to where it stands here. */
    private static ObjectNode event() {
        ObjectNode schema = EventFile.schema();
        schema.remove("$schema");
        schema.findParents("$ref")
                .forEach(each -> ((ObjectNode) each)
                        .put("$ref", each.get("$ref").asText().replace("#/", SCHEMAS + "Event/")));
        return schema;
    }

    private static void add(ObjectNode schemas, String line) {
        Matcher shape = matched(SHAPE, line);
        String said = shape.group(2) == null ? "" : shape.group(2);
        boolean isObject = said.isEmpty() || said.contains(": ");
        schemas.set(shape.group(1), isObject ? object(said) : type(said));
    }

    private static ObjectNode object(String members) {
        ObjectNode object = Json.object().put("type", "object").put("additionalProperties", false);
        ObjectNode properties = object.putObject("properties");
        Arrays.stream(members.split(", ")).filter(each -> !each.isEmpty()).forEach(each -> {
            Matcher member = matched(MEMBER, each);
            properties.set(member.group(1), type(member.group(3)));
            if (member.group(2) == null) {
                object.withArray("/required").add(member.group(1));
            }
        });
        return object;
    }

    private static ObjectNode type(String said) {
        List<String> choices = List.of(said.split("\\|"));
        if (choices.size() == 1) {
            return single(said);
        }
        ObjectNode schema = Json.object();
        ArrayNode any = schema.putArray("anyOf");
        choices.forEach(choice -> any.add(single(choice)));
        return schema;
    }

    private static ObjectNode single(String said) {
        Matcher type = matched(TYPE, said);
        ObjectNode schema = plain(type.group(1));
        bound(schema, least(schema), type.group(2));
        bound(schema, most(schema), type.group(3));
        return schema;
    }

    private static ObjectNode plain(String name) {
        ObjectNode schema = Json.object();
        switch (name) {
            case "text" -> schema.put("type", "string");
            case "int" -> schema.put("type", "integer");
            case "flag" -> schema.put("type", "boolean");
            case "number", "null" -> schema.put("type", name);
            case "any" -> {}
            default -> {
                return composed(name);
            }
        }
        return schema;
    }

    private static ObjectNode composed(String said) {
        String inside = said.substring(1, said.length() - 1);
        ObjectNode schema = Json.object();
        switch (said.charAt(0)) {
            case '[' -> schema.put("type", "array").set("items", type(inside));
            case '{' -> schema.put("type", "object").set("additionalProperties", type(inside));
            case '\'' -> {
                ArrayNode words = schema.put("type", "string").putArray("enum");
                WORD.matcher(said).results().forEach(word -> words.add(word.group(1)));
            }
            default -> {
                return refer(said);
            }
        }
        return schema;
    }

    private static String least(ObjectNode schema) {
        return switch (schema.path("type").asText()) {
            case "string" -> "minLength";
            case "array" -> "minItems";
            default -> "minimum";
        };
    }

    private static String most(ObjectNode schema) {
        return least(schema).replace("min", "max");
    }

    private static void bound(ObjectNode schema, String keyword, String bound) {
        if (bound == null || bound.isEmpty()) {
            return;
        }
        if (bound.contains(".")) {
            schema.put(keyword, Double.parseDouble(bound));
        } else {
            schema.put(keyword, Long.parseLong(bound));
        }
    }

    private static Matcher matched(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalStateException("shapes.txt: " + text);
        }
        return matcher;
    }
}
