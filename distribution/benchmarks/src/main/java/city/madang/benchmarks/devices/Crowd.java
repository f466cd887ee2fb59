// SPDX-License-Identifier: Apache-2.0
package city.madang.benchmarks.devices;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;

/**
 * Sensors of parking spaces behind ChirpStack. They send in turn, each after one of the next device, as sensors all over a city do; each
 * message has a number of its own, from which its sensor follows.
 *
 * @param devices of the city
 * @param each sensors in one device, a whole application; when 1, the device is that one sensor
 */
record Crowd(int devices, int each) {
    private static final String APPLICATION = "17c82e96-be03-4f38-aef3-f83d4858";
    private static final String HEAD = "{\"deduplicationId\":\"";
    private static final int DIGITS = 10;
    private static final int DECIMAL = 10;

    int sensors() {
        return devices * each;
    }

    /** What an administrator enters for a device. */
    Map<String, String> settings(int device) {
        return each == 1
                ? Map.of("application", application(0), "sensor", eui(device))
                : Map.of("application", application(device));
    }

    private static String application(int device) {
        return APPLICATION + HexFormat.of().toHexDigits((short) device);
    }

    private static String eui(int sensor) {
        return HexFormat.of().toHexDigits((long) sensor);
    }

    private String applicationOf(int sensor) {
        return application(each == 1 ? 0 : sensor % devices);
    }

    /** By which its device tells of it. */
    String space(int number) {
        return eui(number % sensors());
    }

    /** Of the device that a message comes from. */
    int device(int number) {
        return number % sensors() % devices;
    }

    String topic(int number) {
        int sensor = number % sensors();
        return "application/" + applicationOf(sensor) + "/device/" + eui(sensor) + "/event/up";
    }

    byte[] message(int number) {
        int sensor = number % sensors();
        int counter = number / sensors();
        var text = """
                %s%010d-3ac7e3c4-4401-4b8d-93","time":"%s","deviceInfo":{"tenantId":"52f14cd4-c6f1-4fbd-8f87-4025e1d49242","tenantName":"City",\
                "applicationId":"%s","applicationName":"parking","deviceProfileName":"TPS110","deviceName":"Bay %d","devEui":"%s","tags":{}},\
                "devAddr":"00189440","adr":true,"dr":1,"fCnt":%d,"fPort":1,"confirmed":false,"data":"%s",\
                "rxInfo":[{"gatewayId":"0016c001f153a14c","uplinkId":4217106255,"rssi":-97,"snr":5.5,"channel":2},\
                {"gatewayId":"0016c001f153a14d","uplinkId":217106255,"rssi":-80,"snr":9.2}],\
                "txInfo":{"frequency":868100000,"modulation":{"lora":{"bandwidth":125000,"spreadingFactor":11,"codeRate":"CR_4_5"}}}}\
                """.formatted(
                        HEAD,
                        number,
                        Instant.now(),
                        applicationOf(sensor),
                        sensor,
                        eui(sensor),
                        counter,
                        counter % 2 == 0 ? "AQ==" : "AA==");
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static int number(byte[] message) {
        int number = 0;
        for (int i = 0; i < DIGITS; i++) {
            number = number * DECIMAL + message[HEAD.length() + i] - '0';
        }
        return number;
    }

    /** The same from what the city stored. */
    int number(String space, long counter) {
        return (int) (counter * sensors() + Long.parseLong(space, 16));
    }
}
