package id.anjungan.demo.office;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.anjungan.contract.wire.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A program of the office: JSON lines in, JSON lines out, everything else it says into its own log. Ended by pid. */
public final class Child implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Child.class);
    private static final ObjectMapper JSON = Json.mapper();
    private static final Duration ANSWER = Duration.ofSeconds(40);

    private final String name;
    private final Path log;
    private final Process process;
    private final PrintWriter in;
    private final List<JsonNode> heard = new ArrayList<>();

    private Child(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
        this.in = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
    }

    /** A program that did not do what was waited for; the end of its log is in the message. */
    public static class Silent extends RuntimeException {
        private static final long serialVersionUID = 1;

        Silent(String message) {
            super(message);
        }
    }

    /** A program that answered no. */
    public static final class Refused extends Silent {
        private static final long serialVersionUID = 1;

        private final String why;

        Refused(String message, String why) {
            super(message);
            this.why = why;
        }

        /** The program's own word for it; empty where it gave none. */
        public String why() {
            return why;
        }
    }

    /** @param log gets its standard error, and what is not JSON on its standard output */
    public static Child start(String name, Path log, List<String> command) throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
        Child child = new Child(name, log, process);
        Thread reader = new Thread(child::listen, "hears-" + name);
        reader.setDaemon(true);
        reader.start();
        return child;
    }

    public String name() {
        return name;
    }

    public long pid() {
        return process.pid();
    }

    public boolean alive() {
        return process.isAlive();
    }

    private void listen() {
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                hear(line);
            }
        } catch (IOException gone) {
            LOG.debug("{}: {}", name, gone.toString());
        }
        synchronized (heard) {
            heard.notifyAll();
        }
    }

    private void hear(String line) throws IOException {
        JsonNode node;
        try {
            node = line.startsWith("{") ? JSON.readTree(line) : null;
        } catch (JsonProcessingException notJson) {
            node = null;
        }
        if (node == null) {
            Files.writeString(log, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return;
        }
        synchronized (heard) {
            heard.add(node);
            heard.notifyAll();
        }
    }

    /** How many lines were heard: what comes later is {@link #await}ed from here. */
    public int mark() {
        synchronized (heard) {
            return heard.size();
        }
    }

    public List<JsonNode> since(int mark) {
        synchronized (heard) {
            return List.copyOf(heard.subList(mark, heard.size()));
        }
    }

    /** The first line after the mark that fits. @throws Silent when none came in time or the program ended */
    public JsonNode await(int mark, String what, Predicate<JsonNode> fits, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        synchronized (heard) {
            for (int next = mark; ; ) {
                for (; next < heard.size(); next++) {
                    if (fits.test(heard.get(next))) {
                        return heard.get(next);
                    }
                }
                long left = end - System.nanoTime();
                if (left <= 0 || !process.isAlive() && next >= heard.size()) {
                    throw new Silent(name + (process.isAlive() ? ": in " + patience.toSeconds() + " s there was no "
                            : " ended before ") + what + "; its log ends: " + lastWords());
                }
                pause(Math.min(left, TimeUnit.MILLISECONDS.toNanos(200)));
            }
        }
    }

    private void pause(long nanos) {
        try {
            TimeUnit.NANOSECONDS.timedWait(heard, Math.max(nanos, 1_000_000));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new Silent(name + ": waiting was interrupted");
        }
    }

    public void tell(Map<String, ?> line) {
        try {
            in.println(JSON.writeValueAsString(line));
        } catch (JsonProcessingException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Sends a command and waits for its answer. @throws Refused for a refusal */
    public synchronized JsonNode ask(Map<String, ?> line) {
        int mark = mark();
        tell(line);
        JsonNode answer = await(mark, "answer to " + line, Child::isAnswer, ANSWER);
        if (answer.has("error") || answer.has("ok") && !answer.path("ok").asBoolean()) {
            throw new Refused(name + " refused " + line + ": " + answer,
                    answer.path("why").asText(answer.path("error").asText()));
        }
        return answer;
    }

    /** The three consoles of the programs say it differently; events never look like this. */
    private static boolean isAnswer(JsonNode n) {
        return n.has("re") || n.has("done") || n.has("error") || n.has("ok") && !n.has("event");
    }

    private String lastWords() {
        try {
            List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
            return String.join(" | ", lines.subList(Math.max(0, lines.size() - 6), lines.size()));
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    /** SIGKILL: no hook of the program runs. */
    public void kill() {
        process.destroyForcibly();
        waitForEnd(Duration.ofSeconds(10));
    }

    /** Closes its input, which ends every program of the office; what does not end is told to, then killed. */
    @Override
    public void close() {
        in.close();
        if (!waitForEnd(Duration.ofSeconds(8))) {
            LOG.info("{} did not end with its input", name);
            process.destroy();
            if (!waitForEnd(Duration.ofSeconds(5))) {
                kill();
            }
        }
    }

    private boolean waitForEnd(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
