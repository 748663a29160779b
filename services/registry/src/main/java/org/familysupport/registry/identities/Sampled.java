package org.familysupport.registry.identities;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.matching.Estimation;
import org.familysupport.matching.Weights;

/**
 * What a sample of the registry's own pairs says of the weights.
 *
 * @param pairs how many that share a key
 * @param randomPairs how many drawn at random
 */
record Sampled(Estimation.Estimate estimate, int pairs, int randomPairs) {
    /** Each of the sample is paired at random with so many others of it. */
    private static final int OTHERS = 5;

    /** Pairs that share a key say how often fields agree in one person, pairs drawn at random how often in two. */
    static Sampled of(List<Sketch> people, Map<UUID, List<Sketch>> sharing) {
        Estimation estimation = Estimation.from(Weights.shipped());
        int pairs = 0;
        int randomPairs = 0;
        for (int place = 0; place < people.size(); place++) {
            Sketch one = people.get(place);
            for (Sketch other : sharing.getOrDefault(one.person(), List.of())) {
                estimation.observe(Likelihood.compared(one, other));
                pairs++;
            }
            for (int next = place + 1; next <= place + OTHERS && next < people.size(); next++) {
                estimation.observeRandom(Likelihood.compared(one, people.get(next)));
                randomPairs++;
            }
        }
        return new Sampled(estimation.estimate(), pairs, randomPairs);
    }
}
