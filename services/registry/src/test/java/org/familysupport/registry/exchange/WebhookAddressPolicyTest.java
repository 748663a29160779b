package org.familysupport.registry.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.familysupport.testing.rules.Proves;
import org.junit.jupiter.api.Test;
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
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "198.18.0.1",
                "192.0.2.1",
                "64:ff9b::a00:1",
                "64:ff9b:1::1",
                "64:ff9b::a9fe:a9fe",
                "2002:c0a8:101::1",
                "2002:7f00:1::",
                "2001:0:4136:e378:8000:63bf:3fff:fdd2",
                "2001:db8::1",
                "::7f00:1",
                "100::1",
                "fec0::1"
            })
    void knowsWhatTheWorldDoesNotSee(String address) throws UnknownHostException {
        assertThat(WebhookAddressPolicy.isPrivate(InetAddress.getByName(address)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "93.184.216.34",
                "100.128.0.1",
                "172.32.0.1",
                "2a02:6b8::1",
                "2001:4860:4860::8888",
                "64:ff9b::5db8:d822",
                "2002:5db8:d822::1",
                "::ffff:93.184.216.34"
            })
    void letsTheOthersBe(String address) throws UnknownHostException {
        assertThat(WebhookAddressPolicy.isPrivate(InetAddress.getByName(address)))
                .isFalse();
    }

    @Test
    void anAddressOfAnyFormIsJudgedByTheOneItCarries() throws UnknownHostException {
        byte[] mapped = new byte[16];
        mapped[10] = (byte) 0xFF;
        mapped[11] = (byte) 0xFF;
        mapped[12] = 127;
        mapped[15] = 1;

        assertThat(WebhookAddressPolicy.isPrivate(java.net.Inet6Address.getByAddress(null, mapped, -1)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.org/", "ftp://example.org", "https://a:b@example.org", "https:x", "//x"})
    void takesNoAddressThatIsNotProtected(String url) {
        assertThat(WebhookAddressPolicy.mayBeCalled(url, false, true)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://localhost/",
                "https://LOCALHOST./x",
                "https://a.localhost/",
                "https://127.0.0.1/",
                "https://169.254.169.254/latest",
                "https://[::1]:8443/",
                "https://10.0.0.1/",
                "https://[::ffff:7f00:1]/",
                "https://[fe80::1%25eth0]/",
                "https://foo.internal/",
                "https://printer.local/",
                "https://nas.home.arpa/",
                "https://registry:8081/"
            })
    void takesNoAddressOfTheOwnNetworkUnlessTheRegionAllowsIt(String url) {
        assertThat(WebhookAddressPolicy.mayBeCalled(url, false, false)).isFalse();
        assertThat(WebhookAddressPolicy.mayBeCalled(url, false, true)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://exchange.example.org/family-support",
                "https://EXAMPLE.org.:8443/",
                "https://93.184.216.34/",
                "https://[2a02:6b8::1]/",
                "https://internal.example.org/",
                "https://notlocalhost.example/"
            })
    void takesTheOthers(String url) {
        assertThat(WebhookAddressPolicy.mayBeCalled(url, false, false)).isTrue();
    }
}
