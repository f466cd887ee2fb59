// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.http;

import city.madang.kit.Networks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The servers in front of the city that are believed when they say who calls and whether the line is encrypted
 * ({@code X-Forwarded-For} and {@code X-Forwarded-Proto}; RFC 7239 tells why nobody else may be). What others send in these
 * fields is ignored.
 */
public final class Proxies {
    private final Networks believed;

    private Proxies(Networks believed) {
        this.believed = believed;
    }

    /**
     * @param list addresses and networks, such as {@code 127.0.0.1, ::1, 10.1.0.0/16}; empty for none
     * @throws IllegalArgumentException when one of them is no address
     */
    public static Proxies of(String list) {
        return new Proxies(Networks.of(Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList()));
    }

    /** The request with the address of the person and the security of that person's line. */
    public Request seen(Request request) {
        if (!believed.hold(request.address())) {
            return request;
        }
        var secure = request.headers()
                .first("X-Forwarded-Proto")
                .map(scheme -> scheme.equalsIgnoreCase("https"))
                .orElse(request.secure());
        return request.from(caller(request), secure);
    }

    /** The last one that a believed server saw; what stands before it was sent by whoever called. */
    private String caller(Request request) {
        var caller = request.address();
        var chain = new ArrayList<String>();
        request.headers()
                .fields()
                .getOrDefault("X-Forwarded-For", List.of())
                .forEach(line -> chain.addAll(Arrays.asList(line.split(","))));
        Collections.reverse(chain);
        for (var before : chain) {
            if (!believed.hold(caller) || !Networks.isAddress(before.strip())) {
                break;
            }
            caller = before.strip();
        }
        return caller;
    }
}
