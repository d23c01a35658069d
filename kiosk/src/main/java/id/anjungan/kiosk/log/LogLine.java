package id.anjungan.kiosk.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.LayoutBase;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** {@code 09:15:02.117 INFO  [main] Terminal: serves}, then the stack trace if there is one. */
final class LogLine extends LayoutBase<ILoggingEvent> {

    private static final String DIGITS = "0123456789";

    private final ZoneId zone = ZoneId.systemDefault();

    @Override
    public String doLayout(ILoggingEvent event) {
        StringBuilder line = new StringBuilder(120);
        time(line, LocalTime.ofInstant(Instant.ofEpochMilli(event.getTimeStamp()), zone));
        String level = event.getLevel().toString();
        line.append(' ').append(level).append(" ".repeat(Math.max(0, 5 - level.length())))
                .append(" [").append(event.getThreadName()).append("] ")
                .append(simple(event.getLoggerName())).append(": ").append(event.getFormattedMessage())
                .append(System.lineSeparator());
        if (event.getThrowableProxy() != null) {
            line.append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
        }
        return line.toString();
    }

    private static String simple(String logger) {
        return logger.substring(logger.lastIndexOf('.') + 1);
    }

    private static void time(StringBuilder line, LocalTime t) {
        two(line, t.getHour()).append(':');
        two(line, t.getMinute()).append(':');
        two(line, t.getSecond()).append('.');
        int millis = t.getNano() / 1_000_000;
        line.append(DIGITS.charAt(millis / 100));
        two(line, millis % 100);
    }

    private static StringBuilder two(StringBuilder line, int number) {
        return line.append(DIGITS.charAt(number / 10)).append(DIGITS.charAt(number % 10));
    }
}
