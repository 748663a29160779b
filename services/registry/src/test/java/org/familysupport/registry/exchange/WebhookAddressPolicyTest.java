package org.familysupport.registry.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.familysupport.testing.rules.Proves;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Proves("21")
class WebhookAddressPolicyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "::1",
                "fe80::1",
                "fd00::1",
                "::ffff:10.0.0.1",
                "224.0.0.1"
            })
    void knowsWhatTheWorldDoesNotSee(String address) throws UnknownHostException {
        assertThat(WebhookAddressPolicy.isPrivate(InetAddress.getByName(address)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "100.128.0.1", "172.32.0.1", "2a02:6b8::1"})
    void letsTheOthersBe(String address) throws UnknownHostException {
        assertThat(WebhookAddressPolicy.isPrivate(InetAddress.getByName(address)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.org/", "ftp://example.org", "https://a:b@example.org", "https:x", "//x"})
    void takesNoAddressThatIsNotProtected(String url) {
        assertThat(WebhookAddressPolicy.isAddress(url, false)).isFalse();
    }
}
