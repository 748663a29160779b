package org.familysupport.registry.exchange;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Which addresses may be called. */
final class WebhookAddressPolicy {
    /** Networks that are not the world's, beside those that {@link InetAddress} tells itself (IANA special-purpose registries). */
    private static final List<Network> SPECIAL = List.of(
            new Network(8, 0),
            new Network(10, 100, 64),
            new Network(24, 192, 0, 0),
            new Network(24, 192, 0, 2),
            new Network(24, 192, 88, 99),
            new Network(15, 198, 18),
            new Network(24, 198, 51, 100),
            new Network(24, 203, 0, 113),
            new Network(4, 240));

    /** Of IPv6 all but what is given out to the world (2000::/3) is special; and of that documentation and benchmarks. */
    private static final List<Network> SPECIAL_6 =
            List.of(new Network(32, 0x20, 0x01, 0x0D, 0xB8), new Network(48, 0x20, 0x01, 0, 0x02, 0, 0));

    private static final Network GIVEN_OUT = new Network(3, 0x20);

    /** Teredo hides an address behind this one; whoever is called by it is behind a network of its own. */
    private static final Network TEREDO = new Network(32, 0x20, 0x01, 0, 0);

    /** Where an IPv4 address stands in one of IPv6: NAT64 (RFC 6052), 6to4 (RFC 3056), mapped and compatible ones (RFC 4291). */
    private static final List<Embedding> EMBEDDED = List.of(
            new Embedding(new Network(96, 0x00, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0), 12),
            new Embedding(new Network(16, 0x20, 0x02), 2),
            new Embedding(new Network(96, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF), 12),
            new Embedding(new Network(96, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), 12));

    /** Names that mean a place of the own machine or network (RFC 6761, 6762, 8375, and ICANN's name for private use). */
    private static final List<String> OWN_NAMES = List.of(".localhost", ".local", ".internal", ".home.arpa");

    private WebhookAddressPolicy() {}

    /**
     * Whether a subscriber may be called there, as far as its text tells; where a name leads is judged when it is called.
     *
     * @param plainHttp whether it may be one of plain HTTP
     * @param privateToo whether it may lie in the own network
     */
    static boolean mayBeCalled(String url, boolean plainHttp, boolean privateToo) {
        return isAddress(url, plainHttp)
                && (privateToo || !isOwn(URI.create(url).getHost()));
    }

    private static boolean isOwn(String host) {
        if (host.startsWith("[") || Character.isDigit(host.charAt(host.length() - 1))) {
            return isPrivateNumber(host);
        }
        String name = "." + host.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
        return name.lastIndexOf('.') == 0 || OWN_NAMES.stream().anyMatch(name::endsWith);
    }

    /** Nothing is looked up: the host of a URL that ends in a digit or stands in brackets is a number, or none that can be meant. */
    private static boolean isPrivateNumber(String host) {
        try {
            return isPrivate(InetAddress.getByName(host.replaceAll("[\\[\\]]", "")));
        } catch (UnknownHostException noAddress) {
            return true;
        }
    }

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

    /**
     * Whether it lies in a network that the world does not see (RFC 1918, 4193, 6598, 6890, and the machine itself). An address
     * that carries another one in it is judged by that.
     */
    static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || (address instanceof Inet6Address ? isPrivate6(bytes) : isIn(SPECIAL, bytes));
    }

    private static boolean isPrivate6(byte[] bytes) {
        for (Embedding embedding : EMBEDDED) {
            if (embedding.network().holds(bytes)) {
                return isPrivate(embedding.address(bytes));
            }
        }
        return !GIVEN_OUT.holds(bytes) || TEREDO.holds(bytes) || isIn(SPECIAL_6, bytes);
    }

    private static boolean isIn(List<Network> networks, byte[] address) {
        return networks.stream().anyMatch(network -> network.holds(address));
    }

    /** A network: how many bits all its addresses begin with, and those bits. */
    private record Network(int bits, int... begin) {
        boolean holds(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int wanted = bit / 8 < begin.length ? begin[bit / 8] : 0;
                int mask = 0x80 >> bit % 8;
                if ((wanted & mask) != (address[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Addresses that carry one of IPv4 from a byte on. */
    private record Embedding(Network network, int from) {
        InetAddress address(byte[] bytes) {
            try {
                return InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + 4));
            } catch (UnknownHostException impossible) {
                throw new IllegalStateException("four bytes are an address", impossible);
            }
        }
    }
}
