// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

/**
 * Where a session is used, so that its owner can recognise it. Personal data, kept as long as the session.
 *
 * @param address of the network
 * @param agent what the browser calls itself; cut at 200 characters
 */
public record Device(String address, String agent) {
    private static final int LONGEST_ADDRESS = 45;
    private static final int LONGEST_AGENT = 200;

    public static final Device UNKNOWN = new Device("", "");

    public Device {
        address = address.length() > LONGEST_ADDRESS ? address.substring(0, LONGEST_ADDRESS) : address;
        agent = agent.length() > LONGEST_AGENT ? agent.substring(0, LONGEST_AGENT) : agent;
    }
}
