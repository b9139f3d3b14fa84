namespace Lantu.Tests;
