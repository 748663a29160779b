package org.familysupport.registry.exchange;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;

/** Which addresses may be called. */
final class WebhookAddressPolicy {
    private WebhookAddressPolicy() {}

    /** Whether this is the address of a web server, with nothing in it that could be a password. */
    static boolean isAddress(String url, boolean plainHttp) {
        try {
            URI uri = new URI(url);
            boolean scheme =
                    "https".equalsIgnoreCase(uri.getScheme()) || plainHttp && "http".equalsIgnoreCase(uri.getScheme());
            return scheme && uri.getHost() != null && uri.getUserInfo() == null && uri.getFragment() == null;
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }

    /** Whether it lies in a network that the world does not see (RFC 1918, 4193, 6598, and the machine itself). */
    static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean shared = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xC0) == 64;
        boolean nowhere = bytes.length == 4 && bytes[0] == 0;
        boolean unique = address instanceof Inet6Address && (bytes[0] & 0xFE) == 0xFC;
        return shared
                || nowhere
                || unique
                || address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
    }
}
