package id.anjungan.central.broker;

import id.anjungan.contract.mqtt.MqttSettings;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** MQTT 5 over a bare socket, as fast as an attacker would: what a well-behaved client library never sends. */
public final class Knock {

    private static final int CONNECT = 0x10;
    private static final int PUBLISH_QOS_1 = 0x32;
    private static final int PUBACK = 0x40;
    private static final int USER_PROPERTY = 0x26;

    private interface Fields {
        void into(DataOutputStream out) throws IOException;
    }

    private Knock() {
    }

    /** Logs in. @return the reason code of the CONNACK */
    public static int at(int port, String clientId, String password) throws IOException {
        try (Socket socket = open(port)) {
            return login(socket, clientId, password, "");
        }
    }

    /** Logs in and stays. @param instance of the program, as our own clients tell it */
    public static Socket stay(int port, String clientId, String password, String instance) throws IOException {
        Socket socket = open(port);
        int let = login(socket, clientId, password, instance);
        if (let != 0) {
            throw new IOException("not let in: " + let);
        }
        return socket;
    }

    /** Logs in and publishes one message. @return the reason code of the PUBACK, or of the DISCONNECT in its stead */
    public static int publish(int port, String clientId, String password, String topic) throws IOException {
        try (Socket socket = open(port)) {
            int let = login(socket, clientId, password, "");
            if (let != 0) {
                throw new IOException("not let in: " + let);
            }
            send(socket, PUBLISH_QOS_1, out -> {
                out.writeUTF(topic);
                out.writeShort(1);
                out.writeByte(0);
                out.writeByte('x');
            });
            byte[] answer = receive(socket);
            return answer[0] == PUBACK ? answer[3] & 0xFF : answer[1] & 0xFF;
        }
    }

    private static Socket open(int port) throws IOException {
        Socket socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static int login(Socket socket, String clientId, String password, String instance)
            throws IOException {
        byte[] secret = password.getBytes(StandardCharsets.UTF_8);
        send(socket, CONNECT, out -> {
            out.writeUTF("MQTT");
            out.writeByte(5);
            out.writeByte(0xC2);
            out.writeShort(30);
            byte[] word = instance.getBytes(StandardCharsets.UTF_8);
            out.writeByte(5 + MqttSettings.INSTANCE.length() + word.length);
            out.writeByte(USER_PROPERTY);
            out.writeUTF(MqttSettings.INSTANCE);
            out.writeUTF(instance);
            out.writeUTF(clientId);
            out.writeUTF(clientId);
            out.writeShort(secret.length);
            out.write(secret);
        });
        return receive(socket)[2] & 0xFF;
    }

    private static void send(Socket socket, int type, Fields fields) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.into(new DataOutputStream(body));
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        packet.write(type);
        int left = body.size();
        do {
            packet.write(left > 127 ? left % 128 | 0x80 : left);
            left /= 128;
        } while (left > 0);
        packet.write(body.toByteArray());
        socket.getOutputStream().write(packet.toByteArray());
    }

    /** @return the packet's type and its body; the answers looked for here are shorter than 128 bytes */
    private static byte[] receive(Socket socket) throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        byte type = in.readByte();
        byte[] body = in.readNBytes(in.readUnsignedByte());
        byte[] whole = new byte[body.length + 1];
        whole[0] = type;
        System.arraycopy(body, 0, whole, 1, body.length);
        return whole;
    }
}
