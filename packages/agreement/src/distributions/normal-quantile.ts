/**
 * Rational approximations of Wichura (1988), Algorithm AS 241, routine PPND16, Applied Statistics 37:477-484,
 * doi:10.2307/2347330. Coefficients from the constant term upwards; relative accuracy about 1e-16.
 */
const CENTRAL = {
  numerator: [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087,
    33430.57558358813, 2509.0809287301227,
  ],
  denominator: [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852854,
  ],
} as const;

const MIDDLE = {
  numerator: [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  denominator: [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    0.0005475938084995345, 1.0507500716444169e-9,
  ],
} as const;

const FAR_TAIL = {
  numerator: [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
    0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
  ],
  denominator: [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 1.8463183175100548e-5,
    1.421511758316446e-7, 2.0442631033899397e-15,
  ],
} as const;

/** Where AS 241 changes its approximation: distance from one half, then the square root of minus the log tail. */
const CENTRAL_HALF_WIDTH = 0.425;
const FAR_TAIL_FROM = 5;

/**
 * The standard normal quantile.
 *
 * @param probability - Probability to the left, strictly between 0 and 1.
 * @returns The value below which a standard normal variable lies with this probability.
 * @example
 * normalQuantile(0.5) // => 0
 * @example
 * normalQuantile(0.975).toFixed(10) // => '1.9599639845'
 */
export function normalQuantile(probability: number): number {
  const fromCentre = probability - 0.5;
  if (Math.abs(fromCentre) <= CENTRAL_HALF_WIDTH) {
    return fromCentre * ratio(CENTRAL, CENTRAL_HALF_WIDTH ** 2 - fromCentre ** 2);
  }
  const tail = Math.sqrt(-Math.log(Math.min(probability, 1 - probability)));
  const distance = tail <= FAR_TAIL_FROM ? ratio(MIDDLE, tail - 1.6) : ratio(FAR_TAIL, tail - FAR_TAIL_FROM);
  return fromCentre < 0 ? -distance : distance;
}

type Approximation = { readonly numerator: readonly number[]; readonly denominator: readonly number[] };

function ratio({ numerator, denominator }: Approximation, argument: number): number {
  return polynomial(numerator, argument) / polynomial(denominator, argument);
}

function polynomial(coefficients: readonly number[], argument: number): number {
  return coefficients.reduceRight((total, coefficient) => total * argument + coefficient, 0);
}
