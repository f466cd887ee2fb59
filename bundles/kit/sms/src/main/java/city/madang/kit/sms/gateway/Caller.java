// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.gateway;

import city.madang.kit.Networks;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Tells the provider's calls from those of others. */
final class Caller {
    private final GatewayMapping.Proof proof;
    private final ProofCheck check;
    /** Whoever may call; everybody when there are none. */
    private final Networks allowed;

    Caller(GatewayMapping.Proof proof, String secret, List<String> allow) {
        this.proof = proof;
        check = new ProofCheck(proof, secret);
        allowed = Networks.of(allow);
    }

    /**
     * A call as it came in.
     *
     * @param address of the other side
     * @param key the last part of the path that was called; empty text where it has none
     */
    record Call(String address, String key, Function<String, Optional<String>> header, byte[] body) {
        /** Empty when it is neither a form nor JSON. */
        Optional<IncomingCall> read() {
            try {
                return Optional.of(
                        IncomingCall.read(body, header.apply("Content-Type").orElse("")));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }

    boolean made(Call call) {
        return (allowed.isEmpty() || allowed.hold(call.address())) && check.fits(shown(call), call.body());
    }

    private String shown(Call call) {
        return proof.isOfAddress()
                ? call.key()
                : call.header().apply(proof.header()).orElse("");
    }
}
