package id.anjungan.contract.mqtt;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;

/** Just enough of an MQTT 5 server to fail its clients on order. Every field may be changed while it runs. */
final class FaultyBroker implements AutoCloseable {

    /** A packet as it came. {@code id} 0 where the packet has none. */
    record Packet(int type, int id, String topic, byte[] body) {
    }

    static final int CONNECT = 1;
    static final int PUBLISH = 3;
    static final int PUBACK = 4;
    static final int SUBSCRIBE = 8;
    static final int PINGREQ = 12;
    static final int DISCONNECT = 14;

    volatile boolean greets = true;
    volatile int greeting;
    volatile int receiveMaximum = 100;
    volatile int topicAliasMaximum;
    volatile int granted = 1;
    /** Reason code of each PUBACK; -1: none is sent. */
    volatile int acknowledges;
    final BlockingQueue<Packet> heard = new LinkedBlockingQueue<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final ServerSocket server;

    FaultyBroker() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        Thread accepting = new Thread(this::accept, "faulty-broker");
        accepting.setDaemon(true);
        accepting.start();
    }

    URI uri() {
        return URI.create("tcp://127.0.0.1:" + server.getLocalPort());
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket s = server.accept();
                open.add(s);
                Thread t = new Thread(() -> serve(s), "faulty-broker-client");
                t.setDaemon(true);
                t.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket s) {
        try (s; DataInputStream in = new DataInputStream(s.getInputStream())) {
            while (true) {
                int first = in.readUnsignedByte();
                byte[] body = new byte[length(in)];
                in.readFully(body);
                answer(s, first, body);
            }
        } catch (IOException gone) {
            open.remove(s);
        }
    }

    private void answer(Socket s, int first, byte[] body) throws IOException {
        int type = first >> 4;
        ByteBuffer b = ByteBuffer.wrap(body);
        switch (type) {
            case CONNECT -> {
                heard.add(new Packet(type, 0, "", body));
                if (greets) {
                    write(s, 0x20, new byte[] {0, (byte) greeting, 6, 0x21, (byte) (receiveMaximum >> 8),
                        (byte) receiveMaximum, 0x22, (byte) (topicAliasMaximum >> 8), (byte) topicAliasMaximum});
                }
            }
            case PUBLISH -> {
                byte[] topic = new byte[b.getShort()];
                b.get(topic);
                int id = (first & 6) != 0 ? b.getShort() & 0xFFFF : 0;
                heard.add(new Packet(type, id, new String(topic, StandardCharsets.UTF_8), body));
                if (id != 0 && acknowledges >= 0) {
                    acknowledge(s, id, acknowledges);
                }
            }
            case SUBSCRIBE -> {
                int id = b.getShort() & 0xFFFF;
                heard.add(new Packet(type, id, "", body));
                write(s, 0x90, new byte[] {(byte) (id >> 8), (byte) id, 0, (byte) granted});
            }
            case PINGREQ -> write(s, 0xD0, new byte[0]);
            case PUBACK -> heard.add(new Packet(type, b.getShort() & 0xFFFF, "", body));
            default -> heard.add(new Packet(type, 0, "", body));
        }
    }

    /** Acknowledges a publish of the newest client. */
    void acknowledge(int id, int reason) throws IOException {
        acknowledge(open.get(open.size() - 1), id, reason);
    }

    private static void acknowledge(Socket s, int id, int reason) throws IOException {
        write(s, 0x40, new byte[] {(byte) (id >> 8), (byte) id, (byte) reason, 0});
    }

    /** A QoS 1 message to the newest client. */
    void deliver(String topic, String text, int id) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] name = topic.getBytes(StandardCharsets.UTF_8);
        body.write(new byte[] {(byte) (name.length >> 8), (byte) name.length});
        body.write(name);
        body.write(new byte[] {(byte) (id >> 8), (byte) id, 0});
        body.write(text.getBytes(StandardCharsets.UTF_8));
        write(open.get(open.size() - 1), 0x32, body.toByteArray());
    }

    /** Ends every connection in the protocol's own words. */
    void dismiss(int reason) throws IOException {
        for (Socket s : open) {
            write(s, 0xE0, new byte[] {(byte) reason, 0});
            s.close();
        }
    }

    /** Ends every connection as a broken cable does. */
    void cut() throws IOException {
        for (Socket s : open) {
            s.close();
        }
    }

    private static void write(Socket s, int first, byte[] body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(first);
        int n = body.length;
        do {
            out.write(n > 127 ? n & 127 | 128 : n);
            n >>= 7;
        } while (n > 0);
        out.write(body);
        synchronized (s) {
            s.getOutputStream().write(out.toByteArray());
            s.getOutputStream().flush();
        }
    }

    private static int length(DataInputStream in) throws IOException {
        int value = 0;
        int shift = 0;
        int b;
        do {
            b = in.readUnsignedByte();
            value |= (b & 127) << shift;
            shift += 7;
        } while (b > 127);
        return value;
    }

    @Override
    public void close() throws IOException {
        server.close();
        cut();
    }
}
