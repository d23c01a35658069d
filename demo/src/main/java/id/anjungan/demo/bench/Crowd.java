package id.anjungan.demo.bench;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The browsers of a large office: a clerk at each counter with a live page, and boards that show every call. */
final class Crowd implements Closeable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern SESSION = Pattern.compile("^([^=]+=[^;]+)");

    private final URI page;
    private final HttpClient browser = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE).build();
    private final List<String> clerks = new ArrayList<>();
    private final List<Stream> streams = new ArrayList<>();
    private final AtomicReference<CountDownLatch> unseen = new AtomicReference<>(new CountDownLatch(0));

    /**
     * @param counters each gets a clerk who has logged in and looks at the live page
     * @throws IOException when a page is refused
     */
    Crowd(URI page, List<String> counters, String code, int boards) throws IOException, InterruptedException {
        this.page = page;
        for (String counter : counters) {
            clerks.add(logIn(counter, code));
        }
        for (String clerk : clerks) {
            open("/peristiwa/loket", clerk, false);
        }
        for (int i = 0; i < boards; i++) {
            open("/peristiwa/papan", "", true);
        }
        for (Stream stream : streams) {
            if (!stream.first.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IOException("a live page did not come: " + stream.fault);
            }
        }
    }

    private String logIn(String counter, String code) throws IOException, InterruptedException {
        HttpResponse<String> in = browser.send(form("/masuk", "", "loket=" + encoded(counter) + "&kode="
                + encoded(code)), HttpResponse.BodyHandlers.ofString());
        List<String> cookies = new ArrayList<>();
        for (String cookie : in.headers().allValues("Set-Cookie")) {
            Matcher m = SESSION.matcher(cookie);
            if (m.find()) {
                cookies.add(m.group(1));
            }
        }
        if (in.statusCode() != 303 || cookies.isEmpty()) {
            throw new IOException("the counter page did not let a clerk in: " + in.statusCode());
        }
        return String.join("; ", cookies);
    }

    private void open(String path, String cookie, boolean board) {
        Stream stream = new Stream(board);
        streams.add(stream);
        HttpRequest.Builder request = HttpRequest.newBuilder(page.resolve(path));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        browser.sendAsync(request.build(), HttpResponse.BodyHandlers.fromLineSubscriber(stream))
                .whenComplete((done, fault) -> stream.fault = fault != null ? fault : "ended");
    }

    /** One call. @param pressed ms until the clerk's page is answered; {@code boards} ms until the last board has it */
    record Called(double pressed, double boards) {
    }

    /**
     * The clerk at this counter presses "next", which finishes whom he serves.
     *
     * @param serving the number being served there, or none
     * @throws IOException when nobody was called, or a board does not show it in time
     */
    Called callNext(int counter, String serving) throws IOException, InterruptedException {
        CountDownLatch shown = new CountDownLatch((int) streams.stream().filter(s -> s.board).count());
        unseen.set(shown);
        HttpRequest press = form("/loket/panggil", clerks.get(counter), "melayani=" + serving);
        long start = System.nanoTime();
        HttpResponse<String> answer = browser.send(press, HttpResponse.BodyHandlers.ofString());
        double pressed = (System.nanoTime() - start) / 1e6;
        if (answer.statusCode() != 200) {
            throw new IOException("a press was answered by " + answer.statusCode() + ": " + answer.body());
        }
        if (!shown.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IOException("boards do not show the call: " + answer.body());
        }
        return new Called(pressed, (System.nanoTime() - start) / 1e6);
    }

    private HttpRequest form(String path, String cookie, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(page.resolve(path)).timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded").header("X-Live", "1")
                .header("Origin", page.getScheme() + "://" + page.getAuthority())
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return request.build();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        streams.forEach(Stream::leave);
    }

    /** One live page. */
    private final class Stream implements Flow.Subscriber<String> {

        private final boolean board;
        private final CountDownLatch first = new CountDownLatch(1);
        private volatile Object fault = "";
        private volatile Flow.Subscription subscription;

        Stream(boolean board) {
            this.board = board;
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            given.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            if (line.equals("event: state")) {
                first.countDown();
                if (board) {
                    unseen.get().countDown();
                }
            }
        }

        @Override
        public void onError(Throwable broken) {
            fault = broken;
        }

        @Override
        public void onComplete() {
            fault = "ended";
        }

        void leave() {
            if (subscription != null) {
                subscription.cancel();
            }
        }
    }
}
