package org.familysupport.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.familysupport.testing.rules.Proves;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Services die at any moment while agencies' systems send, and everything ends equal (faults 1 and 2). */
@ExtendWith(InTheHouse.class)
@Order(5)
class ServiceKillJourney {
    private static final List<String> VICTIMS = List.of("registry", "referral", "service-delivery", "reporting");
    private static final int LONGEST_LIFE_MILLIS = 4000;

    @Test
    @Proves("68")
    @Proves("78")
    void theDemonstrationEndsEqual(House house) throws Exception {
        long seed = System.nanoTime();
        // among the lines of the build, where a red run is read
        System.out.println("moments of the kills: seed " + seed);
        Random moments = new Random(seed);

        FutureTask<Boolean> play = new FutureTask<>(house::playsTheSample);
        Thread.ofPlatform().daemon().name("play").start(play);
        try {
            int kills = 0;
            for (String victim : VICTIMS) {
                TimeUnit.MILLISECONDS.sleep(moments.nextInt(LONGEST_LIFE_MILLIS));
                if (!play.isDone()) {
                    house.processes().kill(victim);
                    house.processes().awaitReady(victim);
                    kills++;
                }
            }

            assertThat(play.get())
                    .as("all equal; what it showed: %s", house.logs())
                    .isTrue();
            assertThat(kills).as("services killed while it was played").isPositive();
        } finally {
            play.cancel(true);
        }
    }
}
