// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.mqtt;

class CityAtMosquittoTest extends CityBrokerContract {
    @Override
    boolean sendsOnce() {
        return true;
    }

    @Override
    TestBroker started(String... devices) throws Exception {
        return new Mosquitto(devices);
    }
}
