package id.anjungan.contract.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import id.anjungan.contract.TerminalId;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** Every registered message's golden sample with one part of it dropped, null, of another type, or blown up. */
public final class BrokenMessages {

    private static final ObjectMapper JSON = Json.mapper();
    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;
    private static final String DROPPED = "dropped";

    /** @param path to the part, as a JSON pointer; {@code how} it is broken */
    public record Broken(String type, String path, String how, byte[] bytes) {

        /** A list with one item less is a list. */
        boolean absent() {
            return how.equals("null") || how.equals(DROPPED) && !path.endsWith("/0");
        }

        @Override
        public String toString() {
            return type + " " + path + " " + how;
        }
    }

    private BrokenMessages() {
    }

    /** By type; every type's body, and the envelope of one. @param terminal whose messages they are */
    public static Map<String, List<Broken>> of(TerminalId terminal) {
        Map<String, List<Broken>> all = new LinkedHashMap<>();
        for (String type : new TreeSet<>(Wire.registry().keySet())) {
            ObjectNode whole = golden(type).put("terminal", terminal.value());
            List<Broken> broken = new ArrayList<>();
            breakParts(type, whole, all.isEmpty() ? "" : "/body", broken);
            all.put(type, broken);
        }
        return all;
    }

    /** A message that nothing is wrong with. */
    public static ObjectNode golden(String type) {
        try (InputStream in = BrokenMessages.class.getResourceAsStream("golden/v1/" + type + ".json")) {
            return (ObjectNode) JSON.readTree(Objects.requireNonNull(in, type));
        } catch (IOException unreadable) {
            throw new IllegalStateException(type, unreadable);
        }
    }

    private static void breakParts(String type, ObjectNode whole, String path, List<Broken> into) {
        JsonNode here = whole.at(path);
        if (here instanceof ObjectNode fields) {
            fields.fieldNames().forEachRemaining(name -> breakPart(type, whole, path + "/" + name, into));
        } else if (here instanceof ArrayNode items && !items.isEmpty()) {
            breakPart(type, whole, path + "/0", into);
        }
    }

    private static void breakPart(String type, ObjectNode whole, String path, List<Broken> into) {
        JsonNode part = whole.at(path);
        into.add(broken(type, whole, path, DROPPED, MAKE.missingNode()));
        breaks(part).forEach((how, with) -> into.add(broken(type, whole, path, how, with)));
        breakParts(type, whole, path, into);
    }

    private static Map<String, JsonNode> breaks(JsonNode part) {
        Map<String, JsonNode> ways = new LinkedHashMap<>();
        ways.put("null", NullNode.instance);
        ways.put("an object", MAKE.objectNode());
        ways.put("a list of nothing", MAKE.arrayNode().addNull());
        ways.put("a number", LongNode.valueOf(7));
        ways.put("a text", TextNode.valueOf("x"));
        ways.put("an empty text", TextNode.valueOf(""));
        ways.put("the greatest number", LongNode.valueOf(Long.MAX_VALUE));
        ways.put("the least number", LongNode.valueOf(Long.MIN_VALUE));
        ways.put("a great int", LongNode.valueOf(Integer.MAX_VALUE));
        ways.put("minus one", LongNode.valueOf(-1));
        ways.put("a fraction", DecimalNode.valueOf(new BigDecimal("1.5")));
        ways.put("beyond any number", DecimalNode.valueOf(new BigDecimal("1e400")));
        ways.put("a time that cannot be stored", TextNode.valueOf("+999999999-12-31T23:59:59Z"));
        ways.put("a day far off", TextNode.valueOf("+999999999-12-31"));
        ways.put("a long text", TextNode.valueOf("x".repeat(3_000)));
        if (part.isArray()) {
            ArrayNode many = MAKE.arrayNode();
            for (int i = 0; i <= 1_000; i++) {
                many.add(part.path(0).deepCopy());
            }
            ways.put("a long list", many);
            ways.put("an empty list", MAKE.arrayNode());
        }
        return ways;
    }

    private static Broken broken(String type, ObjectNode whole, String path, String how, JsonNode with) {
        ObjectNode copy = whole.deepCopy();
        int cut = path.lastIndexOf('/');
        JsonNode parent = copy.at(path.substring(0, cut));
        String name = path.substring(cut + 1);
        if (parent instanceof ArrayNode items) {
            items.remove(0);
            if (!with.isMissingNode()) {
                items.insert(0, with);
            }
        } else if (with.isMissingNode()) {
            ((ObjectNode) parent).remove(name);
        } else {
            ((ObjectNode) parent).set(name, with);
        }
        try {
            return new Broken(type, path, how, JSON.writeValueAsBytes(copy));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(path, unwritable);
        }
    }
}
