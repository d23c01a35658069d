package id.anjungan.language;

import java.io.PrintWriter;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * A command line that speaks one language: its help from the room's sayings, which annotations name as
 * <code>${bundle:key}</code>, headings and faults of typing from this room's.
 */
public final class CommandLines {

    private CommandLines() {
    }

    /**
     * @param command annotated for picocli
     * @param rooms   the sayings it is described in, in one language; of a key that stands twice the later is meant
     */
    public static CommandLine of(Object command, Sayings... rooms) {
        Sayings ours = Sayings.of(CommandLines.class, rooms[0].language());
        CommandLine line = new CommandLine(command);
        Map<String, String> words = new TreeMap<>(ours.all());
        for (Sayings room : rooms) {
            room.all().forEach((key, text) -> {
                // An option named as a sentence of the room would otherwise take that sentence for its description.
                if (key.matches("(about|option|label)(\\..*)?")) {
                    words.put(key, text);
                }
            });
        }
        line.setResourceBundle(new Bundle(words));
        dress(line, ours);
        line.setParameterExceptionHandler((fault, arguments) -> refuse(fault, ours));
        return line;
    }

    private static void dress(CommandLine line, Sayings ours) {
        CommandSpec spec = line.getCommandSpec();
        spec.usageMessage().synopsisHeading(ours.say("heading.usage") + " ").synopsisSubcommandLabel(
                "[" + ours.say("label.command") + "]").commandListHeading("%n" + ours.say("heading.commands") + "%n");
        line.getSubcommands().values().forEach(sub -> dress(sub, ours));
    }

    private static int refuse(ParameterException fault, Sayings ours) {
        PrintWriter err = fault.getCommandLine().getErr();
        err.println(sentence(fault, ours));
        fault.getCommandLine().usage(err, fault.getCommandLine().getColorScheme());
        return CommandLine.ExitCode.USAGE;
    }

    private static String sentence(ParameterException fault, Sayings ours) {
        if (fault instanceof MissingParameterException missing) {
            String names = missing.getMissing().stream().map(a -> a.isOption()
                    ? ((CommandLine.Model.OptionSpec) a).longestName() : a.paramLabel())
                    .collect(Collectors.joining(", "));
            return names.isEmpty() ? ours.say("fault.subcommand") : ours.say("fault.missing", names);
        }
        if (fault instanceof UnmatchedArgumentException unmatched) {
            return ours.say("fault.unknown", String.join(" ", unmatched.getUnmatched()));
        }
        if (fault.getArgSpec() != null && fault.getValue() != null && !fault.getValue().isEmpty()) {
            return ours.say("fault.value", fault.getArgSpec().isOption()
                    ? ((CommandLine.Model.OptionSpec) fault.getArgSpec()).longestName()
                    : fault.getArgSpec().paramLabel(), fault.getValue());
        }
        return fault.getArgSpec() == null ? ours.say("fault.subcommand")
                : ours.say("fault.typed", fault.getArgSpec().isOption()
                        ? ((CommandLine.Model.OptionSpec) fault.getArgSpec()).longestName()
                        : fault.getArgSpec().paramLabel());
    }

    private static final class Bundle extends ResourceBundle {

        private final Map<String, String> words;

        Bundle(Map<String, String> words) {
            this.words = words;
        }

        @Override
        protected Object handleGetObject(String key) {
            return words.get(key);
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.enumeration(words.keySet());
        }
    }
}
