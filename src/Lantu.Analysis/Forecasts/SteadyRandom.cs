namespace Lantu.Analysis.Forecasts;

/// <summary>Random numbers that are the same on every machine: xoshiro256** of Blackman and Vigna, seeded by splitmix64.</summary>
internal sealed class SteadyRandom
{
    private ulong _a;
    private ulong _b;
    private ulong _c;
    private ulong _d;

    internal SteadyRandom(ulong seed)
    {
        _a = Mixed(ref seed);
        _b = Mixed(ref seed);
        _c = Mixed(ref seed);
        _d = Mixed(ref seed);
    }

    /// <summary>Between 0 and 1, neither of them.</summary>
    internal double Uniform() => ((Next() >> 11) + 0.5) / 9007199254740992.0;

    /// <summary>From the normal distribution with mean 0 and deviation 1.</summary>
    internal double Normal() => Distributions.NormalQuantile(Uniform());

    private static ulong Mixed(ref ulong seed)
    {
        unchecked
        {
            seed += 0x9E3779B97F4A7C15;
            ulong mixed = (seed ^ (seed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }

    private ulong Next()
    {
        unchecked
        {
            ulong result = ulong.RotateLeft(_b * 5, 7) * 9;
            ulong shifted = _b << 17;
            _c ^= _a;
            _d ^= _b;
            _b ^= _c;
            _a ^= _d;
            _c ^= shifted;
            _d = ulong.RotateLeft(_d, 45);
            return result;
        }
    }
}
