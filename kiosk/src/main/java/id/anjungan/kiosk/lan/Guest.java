package id.anjungan.kiosk.lan;

import java.net.InetAddress;

/** Who stands at the door. @param from the browser's address; {@code at} the one of this machine that it asked */
public record Guest(InetAddress from, InetAddress at) {
}
