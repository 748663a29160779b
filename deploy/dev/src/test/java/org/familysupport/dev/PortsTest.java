package org.familysupport.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void areTheUsualOnesUnlessToldOtherwise() {
        Ports ports = Ports.from(Map.of("FAMILY_SUPPORT_PORT_SERVICE_DELIVERY", "18083"));

        assertThat(ports.of(Port.REGISTRY)).isEqualTo(8081);
        assertThat(ports.of(Port.of("service-delivery"))).isEqualTo(18083);
        assertThat(ports.of(Port.managementOf("service-delivery"))).isEqualTo(9083);
    }

    @Test
    void sayWhichVariableIsWrong() {
        assertThatThrownBy(() -> Ports.from(Map.of("FAMILY_SUPPORT_PORT_KAFKA", "many")))
                .hasMessageContaining("FAMILY_SUPPORT_PORT_KAFKA");
        assertThatThrownBy(() -> Ports.from(Map.of("FAMILY_SUPPORT_PORT_KAFKA", "15432")))
                .hasMessageContaining("given twice");
    }

    @Test
    void nameATakenPortItsPurposeAndItsVariable() throws Exception {
        Ports ports = Ports.free();
        try (ServerSocket taken = new ServerSocket(ports.of(Port.ISSUER), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> ports.requireFree(List.of(Port.KAFKA, Port.ISSUER)))
                    .hasMessageContaining(String.valueOf(taken.getLocalPort()))
                    .hasMessageContaining("the token issuer")
                    .hasMessageContaining("FAMILY_SUPPORT_PORT_ISSUER");
        }
    }
}
