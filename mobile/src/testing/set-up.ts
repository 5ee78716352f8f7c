import { configure } from '@testing-library/react-native';

// The first screen of a file loads all of React Native, which takes seconds on a crowded machine.
configure({ asyncUtilTimeout: 20_000 });

jest.mock('@react-native-async-storage/async-storage', () =>
  jest.requireActual<object>('@react-native-async-storage/async-storage/jest/async-storage-mock'),
);
